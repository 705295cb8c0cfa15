-- What names an entity, for merges
create index quote_addressee_id_idx on quote (addressee_id) where addressee_id is not null;
create index quote_candidates_idx on quote using gin (candidates jsonb_path_ops) where candidates <> '[]';
create index mention_candidates_idx on mention using gin (candidates jsonb_path_ops) where candidates <> '[]';
create index entity_merged_into_idx on entity (merged_into) where merged_into is not null;
