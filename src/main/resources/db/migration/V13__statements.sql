-- The same words by the same speaker, wherever they were printed.
create table statement (
    id               text collate "C" primary key,
    speaker_id       text collate "C" not null references entity,
    -- the fullest wording of all occurrences
    text             text not null,
    folded           text not null,
    occurrence_count integer not null,
    source_count     integer not null,
    first_seen_at    timestamptz not null,
    last_seen_at     timestamptz not null,
    -- hash of all that its JSON shows: equal means nothing to tell
    digest           bigint not null,
    created_at       timestamptz not null,
    updated_at       timestamptz not null,
    version          integer not null
);
create index statement_last_seen_at_idx on statement (last_seen_at, id);
create index statement_speaker_id_idx on statement (speaker_id, last_seen_at, id);
create index statement_words_idx on statement using gin (to_tsvector('simple', folded));

alter table quote add column statement_match text check (statement_match in ('EXACT', 'CONTAINED', 'NEAR'));
-- hash of speaker and folded words
alter table quote add column words_hash bigint;
-- hashes of speaker and four words in a row, enough of them to find any five words that two quotes share
alter table quote add column shingles bigint[];
create index quote_words_hash_idx on quote (words_hash) where statement_id is not null;
create index quote_shingles_idx on quote using gin (shingles) with (fastupdate = off) where statement_id is not null;
