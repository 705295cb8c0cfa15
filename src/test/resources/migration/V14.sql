insert into import_job (id, caller, state, lease_until, created_at) values ('imp_1', 'key_1', 'RUNNING', '2024-01-03Z', '2024-01-03Z');
insert into import_line values ('imp_1', 1, '{}');
insert into import_error values ('imp_1', 1, 'x1', '{"status": 422}');
