-- Statements of a window of time: an old one, or one of changes, walked past all that came after it
create index statement_first_seen_at_idx on statement (first_seen_at, id);
create index statement_updated_at_idx on statement (updated_at, id);
-- What more than one paper has printed is a small part, and most asked for
create index statement_corroborated_idx on statement (last_seen_at, id) where source_count > 1;
