-- Ids are text in the "C" collation: they sort by age and stay readable in psql and in logs.

create table secret (
    name  text primary key,
    value text not null
);

create table api_key (
    id         text collate "C" primary key,
    name       text not null,
    roles      text[] not null,
    hash       bytea not null,
    rate_limit integer,
    created_at timestamptz not null,
    revoked_at timestamptz,
    constraint api_key_hash_key unique (hash)
);

create table source (
    id            text collate "C" primary key,
    name          text not null,
    homepage      text,
    article_count integer not null default 0,
    version       integer not null default 1,
    created_at    timestamptz not null,
    updated_at    timestamptz not null,
    constraint source_name_key unique (name)
);

-- Sections, tags and authors: the same shape, told apart by kind.
create table term (
    kind          text not null check (kind in ('SECTION', 'TAG', 'AUTHOR')),
    slug          text collate "C" not null,
    name          text not null,
    article_count integer not null default 0,
    primary key (kind, slug)
);

-- What lists show and filter by; the text lives in article_version, so that no list ever reads one.
create table article (
    id              text collate "C" primary key,
    source_id       text collate "C" not null references source,
    external_id     text collate "C",
    title           text not null,
    standfirst      text,
    lang            text not null,
    status          text not null check (status in ('DRAFT', 'PUBLISHED', 'RETRACTED', 'DELETED')),
    section_slug    text collate "C",
    section_name    text,
    tags            jsonb not null default '[]',
    authors         jsonb not null default '[]',
    web_url         text,
    published_at    timestamptz,
    -- published_at, or created_at while there is none: the key of every list, never null
    listed_at       timestamptz not null,
    created_at      timestamptz not null,
    updated_at      timestamptz not null,
    version         integer not null,
    -- counts changes of the representation that are no new version (a quote rejected, a correction noted)
    revision        integer not null default 0,
    quote_count     integer not null default 0,
    entity_count    integer not null default 0,
    correction_count integer not null default 0,
    usage_terms     text,
    syndicatable    boolean not null default true,
    copyright_notice text,
    extraction_state text not null check (extraction_state in ('PENDING', 'DONE', 'FAILED')),
    extractor       text not null,
    extracted_at    timestamptz,
    -- hash of all that a supplier sends: equal means nothing to do
    content_hash    bytea not null,
    constraint article_external_id_key unique (source_id, external_id)
);
create index article_listed_at_idx on article (listed_at, id);
create index article_updated_at_idx on article (updated_at, id);
create index article_source_id_idx on article (source_id, listed_at, id);
create index article_section_slug_idx on article (section_slug, listed_at, id);
create index article_external_id_idx on article (external_id, listed_at, id);

-- One immutable state of an article.
create table article_version (
    article_id  text collate "C" not null references article on delete cascade,
    version     integer not null,
    created_at  timestamptz not null,
    reason      text,
    title       text not null,
    standfirst  text,
    body_text   text not null,
    body_html   text not null,
    sha256      text not null,
    word_count  integer not null,
    primary key (article_id, version)
);

create table article_term (
    article_id text collate "C" not null references article on delete cascade,
    kind       text not null,
    slug       text collate "C" not null,
    listed_at  timestamptz not null,
    primary key (article_id, kind, slug),
    constraint article_term_term_fkey foreign key (kind, slug) references term (kind, slug)
);
-- articles of a tag or an author, newest first
create index article_term_slug_idx on article_term (kind, slug, listed_at, article_id);

create table entity (
    id            text collate "C" primary key,
    type          text not null check (type in ('PERSON', 'ORGANISATION', 'PLACE', 'EVENT', 'OTHER')),
    name          text not null,
    -- lower case without accents: what lists sort and look up by
    name_key      text collate "C" not null,
    aliases       text[] not null default '{}',
    description   text,
    same_as       text[] not null default '{}',
    merged_from   text[] not null default '{}',
    status        text not null check (status in ('ACTIVE', 'MERGED')),
    merged_into   text collate "C" references entity,
    -- what a person decided is never undone by extraction
    curated       boolean not null default false,
    article_count integer not null default 0,
    mention_count integer not null default 0,
    quotes_by     integer not null default 0,
    quotes_about  integer not null default 0,
    first_seen_at timestamptz not null,
    last_seen_at  timestamptz not null,
    created_at    timestamptz not null,
    updated_at    timestamptz not null,
    version       integer not null default 1,
    -- counts changes of the counters, which are no new version
    revision      integer not null default 0
);
create index entity_name_key_idx on entity (name_key, id);
create index entity_mention_count_idx on entity (mention_count, id);
create index entity_quotes_by_idx on entity (quotes_by, id);
create index entity_last_seen_at_idx on entity (last_seen_at, id);
create index entity_type_idx on entity (type, mention_count, id);

-- Every name an entity is known by, folded: how resolution finds candidates without looking at all entities.
create table entity_name (
    entity_id text collate "C" not null references entity on delete cascade,
    name_key  text collate "C" not null,
    primary key (name_key, entity_id)
);
create index entity_name_entity_id_idx on entity_name (entity_id);

-- Which articles speak of an entity, newest first.
create table article_entity (
    article_id text collate "C" not null references article on delete cascade,
    entity_id  text collate "C" not null references entity,
    listed_at  timestamptz not null,
    mentions   integer not null,
    speaks     boolean not null,
    primary key (article_id, entity_id)
);
create index article_entity_entity_id_idx on article_entity (entity_id, listed_at, article_id);
create index article_entity_speaker_idx on article_entity (entity_id, listed_at, article_id) where speaks;

create table quote (
    id                  text collate "C" primary key,
    article_id          text collate "C" not null references article on delete cascade,
    article_version     integer not null,
    kind                text not null check (kind in ('DIRECT', 'PARTIAL', 'INDIRECT')),
    text                text not null,
    start_offset        integer not null,
    end_offset          integer not null,
    -- starts and ends in turn
    segments            integer[] not null,
    -- the same places in code points, null where they equal UTF-16: span, segments, speaker, cue
    code_points         integer[],
    prefix              text not null,
    suffix              text not null,
    speaker_status      text not null check (speaker_status in ('RESOLVED', 'AMBIGUOUS', 'UNKNOWN')),
    speaker_id          text collate "C" references entity,
    speaker_text        text,
    speaker_kind        text check (speaker_kind in ('NAME', 'NOMINAL', 'PRONOUN')),
    speaker_start       integer,
    speaker_end         integer,
    cue_text            text,
    cue_lemma           text,
    cue_start           integer,
    cue_end             integer,
    confidence          double precision not null,
    candidates          jsonb not null default '[]',
    addressee_id        text collate "C" references entity,
    parent_quote_id     text collate "C",
    statement_id        text collate "C",
    span_confidence     double precision not null,
    method              text not null check (method in ('RULE', 'MODEL', 'HUMAN')),
    extractor           text not null,
    run_id              text not null,
    review_state        text not null check (review_state in ('UNREVIEWED', 'CONFIRMED', 'CORRECTED', 'REJECTED')),
    reviewed_by         text,
    reviewed_at         timestamptz,
    review_note         text,
    status              text not null check (status in ('ACTIVE', 'SUPERSEDED', 'RETRACTED')),
    replaced_by         text collate "C",
    -- copied from the article for order and filters, written by ingest only
    source_id           text collate "C" not null,
    section_slug        text collate "C",
    lang                text not null,
    listed_at           timestamptz not null,
    published           boolean not null,
    created_at          timestamptz not null,
    updated_at          timestamptz not null,
    version             integer not null default 1,
    constraint quote_span_check check (0 <= start_offset and start_offset <= end_offset)
);
create index quote_article_id_idx on quote (article_id, start_offset, id);
create index quote_listed_at_idx on quote (listed_at, id);
create index quote_updated_at_idx on quote (updated_at, id);
create index quote_confidence_idx on quote (confidence, id);
create index quote_speaker_id_idx on quote (speaker_id, listed_at, id);
create index quote_source_id_idx on quote (source_id, listed_at, id);
create index quote_statement_id_idx on quote (statement_id, listed_at, id);

-- Whom a quote is about. speaker_id stands here too, so that "A about B" is one index range.
create table quote_about (
    quote_id    text collate "C" not null references quote on delete cascade,
    entity_id   text collate "C" not null references entity,
    mention_ids text[] not null,
    speaker_id  text collate "C",
    listed_at   timestamptz not null,
    primary key (quote_id, entity_id)
);
create index quote_about_entity_id_idx on quote_about (entity_id, listed_at, quote_id);
create index quote_about_speaker_id_idx on quote_about (entity_id, speaker_id, listed_at, quote_id);

create table mention (
    id              text collate "C" primary key,
    article_id      text collate "C" not null references article on delete cascade,
    article_version integer not null,
    entity_id       text collate "C" references entity,
    text            text not null,
    kind            text not null check (kind in ('NAME', 'NOMINAL', 'PRONOUN')),
    start_offset    integer not null,
    end_offset      integer not null,
    code_points     integer[],
    confidence      double precision not null,
    candidates      jsonb not null default '[]',
    -- an editor linked it: extraction keeps its hands off
    curated         boolean not null default false,
    listed_at       timestamptz not null,
    constraint mention_span_check check (0 <= start_offset and start_offset < end_offset)
);
create index mention_article_id_idx on mention (article_id, start_offset, id);
create index mention_entity_id_idx on mention (entity_id, listed_at, id);

-- The change log. seq is taken under an advisory lock that lasts until commit, so numbers follow commit order.
create table change (
    seq           bigint generated always as identity primary key,
    type          text not null,
    occurred_at   timestamptz not null,
    resource_type text not null check (resource_type in ('ARTICLE', 'QUOTE', 'STATEMENT', 'ENTITY')),
    resource_id   text collate "C" not null,
    version       integer not null,
    reason        text check (reason in ('DELETED', 'RETRACTED', 'MERGED', 'SUPERSEDED')),
    replaced_by   text collate "C"
);
create index change_resource_type_idx on change (resource_type, seq);
create index change_resource_id_idx on change (resource_id, seq);
