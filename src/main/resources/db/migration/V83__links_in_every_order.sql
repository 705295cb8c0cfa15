-- A tag, an author, an entity: their articles in the order of changes, and what quotes are about in the order of
-- confidence, from one index each, as they have been in the order of publication. Without these a list of the newest
-- changes walked past the changes of all others. Triggers keep the copies: many places write the originals.
alter table article_term add column updated_at timestamptz;
alter table article_entity add column updated_at timestamptz;
alter table quote_about add column confidence double precision;

-- Nothing that callers see changes here
alter table article_term disable trigger user;
alter table article_entity disable trigger user;
alter table quote_about disable trigger user;
update article_term l set updated_at = a.updated_at from article a where a.id = l.article_id;
update article_entity l set updated_at = a.updated_at from article a where a.id = l.article_id;
update quote_about l set confidence = q.confidence from quote q where q.id = l.quote_id;
alter table article_term enable trigger user;
alter table article_entity enable trigger user;
alter table quote_about enable trigger user;

create index article_term_updated_at_idx on article_term (kind, slug, updated_at, article_id);
create index article_entity_updated_at_idx on article_entity (entity_id, updated_at, article_id);
create index article_entity_speaker_updated_at_idx on article_entity (entity_id, updated_at, article_id) where speaks;
create index quote_about_confidence_idx on quote_about (entity_id, confidence, quote_id);

create function link_updated_at() returns trigger language plpgsql as $$
begin
    select a.updated_at into new.updated_at from article a where a.id = new.article_id;
    return new;
end $$;

create function links_updated_at() returns trigger language plpgsql as $$
begin
    update article_term set updated_at = new.updated_at where article_id = new.id;
    update article_entity set updated_at = new.updated_at where article_id = new.id;
    return null;
end $$;

create function about_confidence() returns trigger language plpgsql as $$
begin
    select q.confidence into new.confidence from quote q where q.id = new.quote_id;
    return new;
end $$;

create function abouts_confidence() returns trigger language plpgsql as $$
begin
    update quote_about set confidence = new.confidence where quote_id = new.id;
    return null;
end $$;

create trigger article_term_updated_at before insert on article_term
    for each row execute function link_updated_at();
create trigger article_entity_updated_at before insert on article_entity
    for each row execute function link_updated_at();
create trigger article_links_updated_at after update of updated_at on article
    for each row when (old.updated_at is distinct from new.updated_at) execute function links_updated_at();
create trigger quote_about_confidence before insert on quote_about
    for each row execute function about_confidence();
create trigger quote_abouts_confidence after update of confidence on quote
    for each row when (old.confidence is distinct from new.confidence) execute function abouts_confidence();
