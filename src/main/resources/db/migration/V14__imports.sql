-- Batches of articles. Lines are spooled here, so that any replica can go on with them, and go as they are done.
create table import_job (
    id          text collate "C" primary key,
    caller      text not null,
    -- Idempotency-Key, if the caller gave one: an upload that broke off goes on under it
    key         text,
    state       text not null check (state in ('UPLOADING', 'QUEUED', 'RUNNING', 'DONE', 'FAILED')),
    -- hash of the whole upload, null until it is complete
    content     bytea,
    received    integer not null default 0,
    created     integer not null default 0,
    updated     integer not null default 0,
    unchanged   integer not null default 0,
    failed      integer not null default 0,
    -- who uploads or works on it; another takes over when the lease has run out
    owner       text,
    lease_until timestamptz not null,
    created_at  timestamptz not null,
    finished_at timestamptz,
    constraint import_job_key_key unique (caller, key)
);
-- the next job to work on
create index import_job_open_idx on import_job (created_at) where state in ('QUEUED', 'RUNNING');

create table import_line (
    import_id text collate "C" not null references import_job on delete cascade,
    line      integer not null,
    -- as uploaded; bytes, because a bad line may be no text at all
    content   bytea not null,
    primary key (import_id, line)
);

create table import_error (
    import_id   text collate "C" not null references import_job on delete cascade,
    line        integer not null,
    external_id text,
    problem     jsonb not null,
    primary key (import_id, line)
);
