-- First requests that carried an Idempotency-Key, for 24 hours. No text of ours: request is a hash.
create table idempotency (
    caller      text collate "C" not null,
    key         text collate "C" not null,
    request     bytea not null,
    -- the attempt that may write under this key; another takes over when its lease has run out
    owner       text not null,
    lease_until timestamptz not null,
    -- what the attempt made, written in the transaction that made it
    result_id   text collate "C",
    status      integer,
    headers     text,
    body        bytea,
    created_at  timestamptz not null,
    primary key (caller, key)
);
create index idempotency_created_at_idx on idempotency (created_at);
