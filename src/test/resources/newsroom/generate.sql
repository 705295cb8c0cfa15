-- A made-up newsroom of :articles articles, the same rows at every run. Popularity is skewed as in life: u^3 of an even
-- u, so that of 1,000 entities the first is in one article of ten and the last in one of three thousand.
-- Statements are apart by a line of dashes; :articles, :entities and :words are replaced before they run.

create or replace function even(n bigint, salt int) returns double precision language sql immutable parallel safe as
$$ select ((hashint8extended(n, salt) & 2147483647)::double precision) / 2147483648.0 $$
--------
create or replace function pick(n bigint, salt int, size int) returns int language sql immutable parallel safe as
$$ select floor(size * power(even(n, salt), 3))::int $$
--------
create or replace function made_id(prefix text, n bigint) returns text language sql immutable parallel safe as
$$ select prefix || '_01' || lpad(to_hex(n), 24, '0') $$
--------
-- The n-th made-up word: two to four syllables.
create or replace function made_word(n bigint) returns text language sql immutable parallel safe as
$$ select string_agg(substr('bcdfghklmnprstvz', 1 + floor(16 * even(n, 2 * s))::int, 1)
       || substr('aeiou', 1 + floor(5 * even(n, 2 * s + 1))::int, 1), '' order by s)
   from generate_series(1, 2 + (n % 3)::int) s $$
--------
create temporary table word as select n, made_word(n) as text from generate_series(0, :words - 1) n
--------
alter table word add primary key (n)
--------
analyze word
--------
insert into source (id, name, homepage, article_count, created_at, updated_at)
select made_id('src', n), 'Paper ' || n, null, 0, timestamptz '2020-01-01Z', timestamptz '2020-01-01Z'
from generate_series(0, 9) n
--------
insert into term (kind, slug, name)
select 'SECTION', 'section-' || n, 'Section ' || n from generate_series(0, 11) n
union all select 'TAG', 'tag-' || n, 'Tag ' || n from generate_series(0, 999) n
union all select 'AUTHOR', 'author-' || n, 'Author ' || n from generate_series(0, 299) n
--------
insert into entity (id, type, name, name_key, status, first_seen_at, last_seen_at, created_at, updated_at, aliases)
select made_id('ent', i),
    (array['PERSON', 'PERSON', 'ORGANISATION', 'PLACE'])[1 + i % 4],
    initcap(first.text) || ' ' || initcap(last.text), first.text || ' ' || last.text,
    'ACTIVE', timestamptz '2020-01-01Z', timestamptz '2020-01-01Z', timestamptz '2020-01-01Z',
    timestamptz '2020-01-01Z', '{}'
from generate_series(0, :entities - 1) g(i)
    join word first on first.n = i % (:words / 10) join word last on last.n = (i * 7 + i / (:words / 10)) % :words
--------
insert into entity_name (entity_id, name_key) select id, name_key from entity where id like 'ent_010%' on conflict do nothing
--------
-- One row an article: its parts, from which all else is cut.
create temporary table part as
select i as n,
    made_id('art', i) as id,
    timestamptz '2020-01-01Z' + i * interval '3 minutes' as at,
    timestamptz '2020-01-01Z' + i * interval '3 minutes' + interval '1 hour' * pick(i, 5, 1000) as changed,
    made_id('ent', pick(i, 11, :entities)) as e1,
    made_id('ent', pick(i, 12, :entities)) as e2,
    made_id('ent', pick(i, 13, :entities)) as e3,
    (select string_agg(w.text, ' ' order by s) from generate_series(1, 8) s join word w on w.n = pick(i * 1000 + s, 21, :words)) as title,
    (select string_agg(w.text, ' ' order by s) from generate_series(1, 60) s join word w on w.n = pick(i * 1000 + s, 22, :words)) as lead,
    (select string_agg(w.text, ' ' order by s) from generate_series(1, 12) s join word w on w.n = pick(i * 1000 + s, 23, :words)) as q1,
    (select string_agg(w.text, ' ' order by s) from generate_series(1, 12) s join word w on w.n = pick(i * 1000 + s, 24, :words)) as q2,
    (select string_agg(w.text, ' ' order by s) from generate_series(1, 40) s join word w on w.n = pick(i * 1000 + s, 25, :words)) as tail
from generate_series(0, :articles - 1) g(i)
--------
create temporary table story as
select p.*, n1.name as name1, n2.name as name2, n3.name as name3,
    p.lead || '. “' || p.q1 || ' ' || n2.name || ',” said ' || n1.name || '.' || E'\n\n' as first,
    '“' || p.q2 || ' ' || n3.name || ',” said ' || n2.name || '.' || E'\n\n' as second
from part p join entity n1 on n1.id = p.e1 join entity n2 on n2.id = p.e2 join entity n3 on n3.id = p.e3
--------
insert into article (id, source_id, external_id, title, lang, status, section_slug, section_name, tags, authors,
    published_at, listed_at, created_at, updated_at, version, quote_count, entity_count, extraction_state, extractor,
    content_hash)
select id, made_id('src', pick(n, 1, 10)), 'x' || n, initcap(title),
    (array['en-GB', 'en-US', 'en-GB', 'en-IE'])[1 + n % 4],
    case when n % 100 = 99 then 'RETRACTED' else 'PUBLISHED' end,
    'section-' || pick(n, 2, 12), 'Section ' || pick(n, 2, 12),
    jsonb_build_array(jsonb_build_object('slug', 'tag-' || pick(n, 3, 1000), 'name', 'Tag ' || pick(n, 3, 1000))),
    jsonb_build_array(jsonb_build_object('slug', 'author-' || pick(n, 4, 300), 'name', 'Author ' || pick(n, 4, 300))),
    at, at, at, changed, 1, 2,
    1 + (e2 <> e1)::int + (e3 <> e1 and e3 <> e2)::int, 'DONE', 'made/1', decode(md5(id), 'hex')
from story
--------
insert into article_version (article_id, version, created_at, title, body_text, body_html, sha256, word_count)
select id, 1, at, initcap(title), first || second || tail || '.', '<p>' || tail || '.</p>',
    encode(sha256(convert_to(first || second || tail || '.', 'UTF8')), 'hex'), 130
from story
--------
insert into article_term (article_id, kind, slug, listed_at, updated_at)
select id, 'SECTION', 'section-' || pick(n, 2, 12), at, changed from part
union all select id, 'TAG', 'tag-' || pick(n, 3, 1000), at, changed from part
union all select id, 'AUTHOR', 'author-' || pick(n, 4, 300), at, changed from part
--------
insert into mention (id, article_id, article_version, entity_id, text, kind, start_offset, end_offset, confidence,
    listed_at)
select made_id('men', n * 4), id, 1, e2, name2, 'NAME', length(lead) + 3 + length(q1) + 1,
    length(lead) + 3 + length(q1) + 1 + length(name2), 0.9, at from story
union all
select made_id('men', n * 4 + 1), id, 1, e1, name1, 'NAME', length(first) - 3 - length(name1), length(first) - 3, 0.9, at
from story
union all
select made_id('men', n * 4 + 2), id, 1, e3, name3, 'NAME', length(first) + 1 + length(q2) + 1,
    length(first) + 1 + length(q2) + 1 + length(name3), 0.9, at from story
--------
-- One quote in twenty is in a statement, and one statement in ten was seen elsewhere too.
insert into statement (id, speaker_id, text, folded, occurrence_count, source_count, first_seen_at, last_seen_at, digest,
    created_at, updated_at, version)
select made_id('sta', n), e1, q1 || ' ' || name2, lower(q1 || ' ' || name2), 1 + (n % 100 = 0)::int,
    1 + (n % 100 = 0)::int, at, at, n, at, at, 1 from story where n % 10 = 0
--------
insert into quote (id, article_id, article_version, kind, text, start_offset, end_offset, segments, prefix, suffix,
    speaker_status, speaker_id, speaker_text, speaker_kind, speaker_start, speaker_end, confidence, span_confidence,
    method, extractor, run_id, review_state, status, source_id, section_slug, lang, listed_at, published, created_at,
    updated_at, statement_id, statement_match)
select made_id('quo', s.n * 2 + k), s.id, 1, (array['DIRECT', 'DIRECT', 'PARTIAL'])[1 + s.n % 3], t.text, t.start_offset,
    t.start_offset + length(t.text), array[t.start_offset, t.start_offset + length(t.text)], '“', ',” said',
    'RESOLVED', t.speaker, t.name, 'NAME', null, null, 0.5 + even(s.n * 2 + k, 9) / 2, 0.99, 'RULE', 'made/1', 'run_made',
    case when s.n % 1000 = 7 then 'CONFIRMED' else 'UNREVIEWED' end, 'ACTIVE', a.source_id, a.section_slug, a.lang, a.listed_at,
    a.status = 'PUBLISHED', a.created_at, a.updated_at, case when k = 0 and s.n % 10 = 0 then made_id('sta', s.n) end,
    case when k = 0 and s.n % 10 = 0 then 'EXACT' end
from story s join article a on a.id = s.id
    cross join generate_series(0, 1) k
    cross join lateral (select case k when 0 then q1 || ' ' || name2 else q2 || ' ' || name3 end as text,
        case k when 0 then length(lead) + 3 else length(first) + 1 end as start_offset,
        case k when 0 then e1 else e2 end as speaker, case k when 0 then name1 else name2 end as name) t
--------
insert into quote_about (quote_id, entity_id, mention_ids, speaker_id, listed_at, confidence)
select made_id('quo', n * 2), e2, array[made_id('men', n * 4)], e1, at, 0.5 + even(n * 2, 9) / 2 from part
union all
select made_id('quo', n * 2 + 1), e3, array[made_id('men', n * 4 + 2)], e2, at, 0.5 + even(n * 2 + 1, 9) / 2 from part
--------
insert into article_entity (article_id, entity_id, listed_at, updated_at, mentions, speaks)
select id, entity, min(at), min(changed), count(*), bool_or(speaks) from (
    select id, e1 as entity, at, changed, true as speaks from part
    union all select id, e2, at, changed, true from part
    union all select id, e3, at, changed, false from part) links
group by id, entity
--------
update entity e set article_count = c.articles, mention_count = c.mentions, first_seen_at = c.first, last_seen_at = c.last
from (select entity_id, count(*) articles, sum(mentions) mentions, min(listed_at) as first, max(listed_at) as last
    from article_entity group by 1) c
where c.entity_id = e.id
--------
update entity e set quotes_by = c.quotes from (select speaker_id, count(*) quotes from quote group by 1) c
where c.speaker_id = e.id
--------
update entity e set quotes_about = c.quotes from (select entity_id, count(*) quotes from quote_about group by 1) c
where c.entity_id = e.id
--------
update term t set article_count = c.articles
from (select kind, slug, count(*) articles from article_term group by 1, 2) c where c.kind = t.kind and c.slug = t.slug
--------
update source s set article_count = c.articles from (select source_id, count(*) articles from article group by 1) c
where c.source_id = s.id
--------
insert into change (type, occurred_at, resource_type, resource_id, version)
select 'entity.created', first_seen_at, 'ENTITY', id, 1 from entity where id like 'ent_010%' order by id
--------
insert into change (type, occurred_at, resource_type, resource_id, version)
select 'article.published', listed_at, 'ARTICLE', id, 1 from article where external_id like 'x%' order by id
--------
drop table story, part, word
--------
drop function made_word(bigint), pick(bigint, int, int), even(bigint, int), made_id(text, bigint)
--------
analyze
