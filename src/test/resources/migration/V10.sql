insert into correction values ('cor_1', 'art_PUBLISHED', 'CORRECTION', 'It sails at seven.', 1, '{quo_1}', '2024-01-03Z');
