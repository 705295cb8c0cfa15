insert into demo_state values ('2024-01-01Z');
