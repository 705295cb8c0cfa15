-- In the order of changes, and of confidence, a supplier's or a section's own rows: without these a list of two
-- conditions walked past all rows of all others
create index article_source_updated_at_idx on article (source_id, updated_at, id);
create index article_section_updated_at_idx on article (section_slug, updated_at, id);
create index quote_source_confidence_idx on quote (source_id, confidence, id);
create index quote_section_confidence_idx on quote (section_slug, confidence, id);
