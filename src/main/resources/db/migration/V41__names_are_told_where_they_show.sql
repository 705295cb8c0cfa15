-- how often the name has changed: articles show it, so their ETags count it
alter table source add column renamed integer not null default 0;
-- the same for entities, whose name and type quotes show
alter table entity add column renamed integer not null default 0;
