-- At most one row: up to this position the log is compacted, and of each resource only its newest tombstone is left.
create table change_horizon (
    single boolean primary key default true check (single),
    seq    bigint not null
);

-- tombstones alone, whatever their age
create index change_tombstone_idx on change (seq) where reason is not null;
