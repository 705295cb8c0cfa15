-- When the demo newsroom was loaded: it is never loaded twice, or an editor's changes to it would be undone.
create table demo_state (
    loaded_at timestamptz not null
);
