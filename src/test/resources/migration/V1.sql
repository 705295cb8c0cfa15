insert into secret values ('cursor', 'c2VjcmV0');
insert into api_key values ('key_1', 'Old partner', '{READER}', '\x01', null, '2024-01-01Z', null);
insert into source (id, name, created_at, updated_at) values ('src_1', 'The Old Gazette', '2024-01-01Z', '2024-01-01Z');
insert into term values ('TAG', 'ferries', 'Ferries', 1);
insert into article (id, source_id, title, lang, status, published_at, listed_at, created_at, updated_at, version,
    extraction_state, extractor, content_hash)
select 'art_' || state, 'src_1', 'Crossing ' || state, 'en', state, '2024-01-02Z', '2024-01-02Z', '2024-01-02Z',
    '2024-01-02Z', 1, 'DONE', 'quotes/1.0.0', '\x02'
from unnest(array['PUBLISHED', 'DRAFT', 'RETRACTED', 'DELETED']) state;
insert into article_version
select id, 1, '2024-01-02Z', null, title, null, '‘We sail at six,’ said Ada Fenwick.',
    '<p>‘We sail at six,’ said Ada Fenwick.</p>', repeat('0', 64), 7
from article;
insert into article_term values ('art_PUBLISHED', 'TAG', 'ferries', '2024-01-02Z');
insert into entity (id, type, name, name_key, status, first_seen_at, last_seen_at, created_at, updated_at) values
    ('ent_1', 'PERSON', 'Ada Fenwick', 'ada fenwick', 'ACTIVE', '2024-01-02Z', '2024-01-02Z', '2024-01-02Z', '2024-01-02Z');
insert into entity_name values ('ent_1', 'ada fenwick');
insert into article_entity values ('art_PUBLISHED', 'ent_1', '2024-01-02Z', 1, true);
insert into quote (id, article_id, article_version, kind, text, start_offset, end_offset, segments, prefix, suffix,
    speaker_status, speaker_id, speaker_text, speaker_kind, speaker_start, speaker_end, confidence, span_confidence,
    method, extractor, run_id, review_state, status, source_id, lang, listed_at, published, created_at, updated_at)
values ('quo_1', 'art_PUBLISHED', 1, 'DIRECT', 'We sail at six,', 1, 16, '{1,16}', '', ' said Ada Fenwick.',
    'RESOLVED', 'ent_1', 'Ada Fenwick', 'NAME', 23, 34, 0.97, 1, 'RULE', 'quotes/1.0.0', 'run_1', 'CONFIRMED', 'ACTIVE',
    'src_1', 'en', '2024-01-02Z', true, '2024-01-02Z', '2024-01-02Z');
insert into quote_about values ('quo_1', 'ent_1', '{}', 'ent_1', '2024-01-02Z');
insert into mention (id, article_id, article_version, entity_id, text, kind, start_offset, end_offset, confidence, listed_at)
values ('men_1', 'art_PUBLISHED', 1, 'ent_1', 'Ada Fenwick', 'NAME', 23, 34, 0.9, '2024-01-02Z');
insert into change (type, occurred_at, resource_type, resource_id, version, reason) values
    ('article.published', '2024-01-02Z', 'ARTICLE', 'art_PUBLISHED', 1, null),
    ('article.deleted', '2024-01-02Z', 'ARTICLE', 'art_DELETED', 1, 'DELETED');
