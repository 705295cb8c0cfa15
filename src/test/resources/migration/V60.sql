insert into webhook (id, owner, url, events, active, secret, position, created_at)
values ('whk_1', 'key_1', 'https://partner.example/hook', '{article.published}', true, 's', 1, '2024-01-03Z');
insert into delivery (id, webhook_id, message_id, seq, type, body, in_order, state, created_at)
values ('dlv_1', 'whk_1', 'msg_1', 1, 'article.published', '{}', true, 'PENDING', '2024-01-03Z');
