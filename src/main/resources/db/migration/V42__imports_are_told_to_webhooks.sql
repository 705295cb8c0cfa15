-- import.completed; the rows there are keep the old rule, so nothing is read through
alter table change drop constraint change_resource_type_check;
alter table change add constraint change_resource_type_check
    check (resource_type in ('ARTICLE', 'QUOTE', 'STATEMENT', 'ENTITY', 'IMPORT')) not valid;
