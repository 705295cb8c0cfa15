-- What an editor has confirmed, the surest first: all of it was read and sorted for each page
create index quote_review_confidence_idx on quote (review_state, confidence, id) where review_state <> 'UNREVIEWED';
