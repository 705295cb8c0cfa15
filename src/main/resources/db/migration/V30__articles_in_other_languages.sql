-- Articles in a language that is not extracted say so
alter table article drop constraint article_extraction_state_check;
alter table article add constraint article_extraction_state_check
    check (extraction_state in ('PENDING', 'DONE', 'FAILED', 'UNSUPPORTED'));
