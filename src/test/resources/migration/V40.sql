insert into change_horizon (seq) values (0);
