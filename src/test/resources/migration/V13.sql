insert into statement values ('sta_1', 'ent_1', 'We sail at six,', 'we sail at six', 1, 1, '2024-01-02Z', '2024-01-02Z', 5,
    '2024-01-02Z', '2024-01-02Z', 1);
update quote set statement_id = 'sta_1', statement_match = 'EXACT', words_hash = 6, shingles = '{7}';
