-- feeds name what was taken back, newest first: a small part of each table
create index article_taken_back_idx on article (updated_at, id) where status in ('RETRACTED', 'DELETED');
create index quote_taken_back_idx on quote (updated_at, id) where status <> 'ACTIVE' or review_state = 'REJECTED';
