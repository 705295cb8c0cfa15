-- What a version looked like when it was made, besides its words: that version's JSON never changes.
alter table article_version add column snapshot jsonb;

create table correction (
    id                 text collate "C" primary key,
    article_id         text collate "C" not null references article on delete cascade,
    kind               text not null check (kind in ('CORRECTION', 'CLARIFICATION', 'UPDATE', 'RETRACTION')),
    text               text not null,
    article_version    integer not null,
    affected_quote_ids text[] not null default '{}',
    published_at       timestamptz not null
);
create index correction_article_id_idx on correction (article_id, id);

-- The article was deleted: the quote's id answers 410.
alter table quote add column gone boolean not null default false;
-- What extraction proposed before a person moved the span: those words are not proposed again.
alter table quote add column proposed_text text;

-- Mentions in drafts and in what was taken back are not listed.
alter table mention add column published boolean not null default true;

-- Entities that only drafts mention are nobody's business yet.
alter table entity add column announced boolean not null default true;
-- Types under which extraction has met it, besides its own: a corrected type does not make it a stranger.
alter table entity add column accepts text[] not null default '{}';
