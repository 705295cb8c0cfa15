-- Names that an article which is not public gives to known entities: learned with its publication, not before
create table withheld_alias (
    article_id text collate "C" not null references article on delete cascade,
    entity_id  text collate "C" not null references entity on delete cascade,
    alias      text not null,
    primary key (article_id, entity_id, alias)
);
create index withheld_alias_entity_id_idx on withheld_alias (entity_id);
