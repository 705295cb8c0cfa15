create table webhook (
    id              text collate "C" primary key,
    -- the key that made it
    owner           text not null,
    url             text not null,
    events          text[] not null,
    active          boolean not null,
    disabled_reason text,
    -- encrypted, see package dev.verbatim.webhook
    secret          text not null,
    former_secret   text,
    former_until    timestamptz,
    -- the log has been read up to here for this endpoint
    position        bigint not null,
    -- the newest seq that was handed to it, null at the start of a stream
    last_seq        bigint,
    -- which replica is sending to it, and until when nobody else may
    leased_by       text,
    leased_until    timestamptz,
    created_at      timestamptz not null,
    version         integer not null default 1
);
create index webhook_owner_idx on webhook (owner, id);

create table delivery (
    id              text collate "C" primary key,
    webhook_id      text collate "C" not null references webhook on delete cascade,
    message_id      text not null,
    seq             bigint not null,
    type            text not null,
    body            text not null,
    -- part of the stream: what follows waits for it; tests and redeliveries are not
    in_order        boolean not null,
    state           text not null check (state in ('PENDING', 'DELIVERED', 'FAILED')),
    attempts        integer not null default 0,
    -- attempts of this round: a redelivery starts the schedule anew
    tries           integer not null default 0,
    response_status integer,
    error           text,
    next_attempt_at timestamptz,
    created_at      timestamptz not null,
    ended_at        timestamptz
);
create index delivery_webhook_id_idx on delivery (webhook_id, id);
-- what a dispatcher looks for
create index delivery_pending_idx on delivery (webhook_id, next_attempt_at) where state = 'PENDING';
