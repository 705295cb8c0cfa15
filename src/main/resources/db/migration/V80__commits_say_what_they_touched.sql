-- Every commit tells what it touched, whichever code wrote it, to whoever keeps something of it in memory (http.Commits):
-- the table's name, for what lists it, and the id of what shows the row. An id followed by # says that only counters
-- changed, which a mere reference does not show; entity:name and source:name say that any of them has, perhaps, another
-- name, for what shows names without ids; * stands for everything. Equal notices of a transaction are sent once.

create function touch_article() returns trigger language plpgsql as $$
begin
    perform pg_notify('verbatim_touch', case tg_op when 'DELETE' then old.id else new.id end);
    perform pg_notify('verbatim_touch', tg_table_name);
    return null;
end $$;

-- For rows that an article shows.
create function touch_article_part() returns trigger language plpgsql as $$
begin
    if tg_op <> 'INSERT' then
        perform pg_notify('verbatim_touch', old.article_id);
    end if;
    if tg_op <> 'DELETE' then
        perform pg_notify('verbatim_touch', new.article_id);
    end if;
    perform pg_notify('verbatim_touch', tg_table_name);
    return null;
end $$;

create function touch_quote_about() returns trigger language plpgsql as $$
declare
    article text;
begin
    select q.article_id into article from quote q
    where q.id = case tg_op when 'DELETE' then old.quote_id else new.quote_id end;
    -- null when the quote goes with it, which tells the same
    if article is not null then
        perform pg_notify('verbatim_touch', article);
    end if;
    perform pg_notify('verbatim_touch', tg_table_name);
    return null;
end $$;

create function touch_entity() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and (new.type, new.name, new.aliases, new.description, new.same_as, new.merged_from, new.status,
            new.merged_into, new.announced, new.version) is not distinct from (old.type, old.name, old.aliases,
            old.description, old.same_as, old.merged_from, old.status, old.merged_into, old.announced, old.version) then
        perform pg_notify('verbatim_touch', new.id || '#');
    else
        perform pg_notify('verbatim_touch', case tg_op when 'DELETE' then old.id else new.id end);
        perform pg_notify('verbatim_touch', 'entity:name');
    end if;
    perform pg_notify('verbatim_touch', tg_table_name);
    return null;
end $$;

create function touch_source() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and (new.name, new.homepage, new.version) is not distinct from
            (old.name, old.homepage, old.version) then
        perform pg_notify('verbatim_touch', new.id || '#');
    else
        perform pg_notify('verbatim_touch', case tg_op when 'DELETE' then old.id else new.id end);
        perform pg_notify('verbatim_touch', 'source:name');
    end if;
    perform pg_notify('verbatim_touch', tg_table_name);
    return null;
end $$;

create function touch_table() returns trigger language plpgsql as $$
begin
    perform pg_notify('verbatim_touch', tg_table_name);
    return null;
end $$;

create function touch_everything() returns trigger language plpgsql as $$
begin
    perform pg_notify('verbatim_touch', '*');
    return null;
end $$;

create trigger article_touch after insert or update or delete on article
    for each row execute function touch_article();
create trigger article_version_touch after insert or update or delete on article_version
    for each row execute function touch_article_part();
create trigger article_term_touch after insert or update or delete on article_term
    for each row execute function touch_article_part();
create trigger article_entity_touch after insert or update or delete on article_entity
    for each row execute function touch_article_part();
create trigger correction_touch after insert or update or delete on correction
    for each row execute function touch_article_part();
create trigger mention_touch after insert or update or delete on mention
    for each row execute function touch_article_part();
create trigger quote_touch after insert or update or delete on quote
    for each row execute function touch_article_part();
create trigger quote_about_touch after insert or update or delete on quote_about
    for each row execute function touch_quote_about();
create trigger statement_touch after insert or update or delete on statement
    for each row execute function touch_article();
create trigger entity_touch after insert or update or delete on entity
    for each row execute function touch_entity();
create trigger source_touch after insert or update or delete on source
    for each row execute function touch_source();
create trigger term_touch after insert or update or delete on term
    for each statement execute function touch_table();
create trigger api_key_touch after insert or update or delete on api_key
    for each statement execute function touch_table();

create trigger article_truncate_touch after truncate on article execute function touch_everything();
create trigger quote_truncate_touch after truncate on quote execute function touch_everything();
create trigger mention_truncate_touch after truncate on mention execute function touch_everything();
create trigger statement_truncate_touch after truncate on statement execute function touch_everything();
create trigger entity_truncate_touch after truncate on entity execute function touch_everything();
create trigger source_truncate_touch after truncate on source execute function touch_everything();
create trigger term_truncate_touch after truncate on term execute function touch_everything();
create trigger api_key_truncate_touch after truncate on api_key execute function touch_everything();
