-- Statements of a window of time: an old one, or one of changes, walked past all that came after it
create index statement_first_seen_at_idx on statement (first_seen_at, id);
create index statement_updated_at_idx on statement (updated_at, id);
