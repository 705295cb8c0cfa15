insert into idempotency values ('key_1', 'k', '\x03', 'one', '2024-01-03Z', 'art_PUBLISHED', 201, '{}', '\x04', '2024-01-03Z');
