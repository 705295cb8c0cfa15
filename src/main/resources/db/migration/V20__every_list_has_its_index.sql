-- lists of what is not published: few rows, which the index of all articles would be walked for
create index article_unpublished_idx on article (status, listed_at, id) where status <> 'PUBLISHED';
create index article_unpublished_updated_at_idx on article (status, updated_at, id) where status <> 'PUBLISHED';
-- lang=en-GB and lang=en
create index article_lang_idx on article (lower(lang), listed_at, id);
create index article_lang_root_idx on article (split_part(lower(lang), '-', 1), listed_at, id);
create index quote_lang_idx on quote (lower(lang), listed_at, id);
create index quote_lang_root_idx on quote (split_part(lower(lang), '-', 1), listed_at, id);
create index quote_section_slug_idx on quote (section_slug, listed_at, id);
create index quote_kind_idx on quote (kind, listed_at, id);
-- review queues: what people have touched is rare
create index quote_review_state_idx on quote (review_state, listed_at, id) where review_state <> 'UNREVIEWED';
create index quote_speaker_confidence_idx on quote (speaker_id, confidence, id);
create index entity_same_as_idx on entity using gin (same_as);
-- GET /v1/entities?type=person in each of its orders
create index entity_type_name_key_idx on entity (type, name_key, id);
create index entity_type_quotes_by_idx on entity (type, quotes_by, id);
create index entity_type_last_seen_at_idx on entity (type, last_seen_at, id);
