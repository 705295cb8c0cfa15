package dev.verbatim.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.Arc;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Recounts everything that is kept as a number or a copy, and holds it against what is kept. */
final class Books {

    /** Each selects what is wrong, with the id first; none may select anything. */
    private static final List<String> FAULTS =
            List.of("""
            select e.id, 'article_count', e.article_count, count(distinct a.id) from entity e
                left join article_entity x on x.entity_id = e.id
                left join article a on a.id = x.article_id and a.status = 'PUBLISHED'
                group by e.id having e.article_count <> count(distinct a.id)""", """
            select e.id, 'mention_count', e.mention_count, count(a.id) from entity e
                left join mention m on m.entity_id = e.id
                left join article a on a.id = m.article_id and a.status = 'PUBLISHED'
                group by e.id having e.mention_count <> count(a.id)""", """
            select e.id, 'quotes_by', e.quotes_by, count(q.id) from entity e
                left join quote q on q.speaker_id = e.id and q.published and q.status = 'ACTIVE'
                    and q.review_state <> 'REJECTED'
                group by e.id having e.quotes_by <> count(q.id)""", """
            select e.id, 'quotes_about', e.quotes_about, count(q.id) from entity e
                left join quote_about b on b.entity_id = e.id
                left join quote q on q.id = b.quote_id and q.published and q.status = 'ACTIVE'
                    and q.review_state <> 'REJECTED'
                group by e.id having e.quotes_about <> count(q.id)""", """
            select a.id, 'quote_count', a.quote_count, count(q.id) from article a
                left join quote q on q.article_id = a.id and q.status = 'ACTIVE' and q.review_state <> 'REJECTED'
                group by a.id having a.quote_count <> count(q.id)""", """
            select a.id, 'correction_count', a.correction_count, count(c.id) from article a
                left join correction c on c.article_id = a.id
                group by a.id having a.correction_count <> count(c.id)""", """
            select t.slug, t.kind, t.article_count, count(a.id) from term t
                left join article_term x on x.kind = t.kind and x.slug = t.slug
                left join article a on a.id = x.article_id and a.status = 'PUBLISHED'
                group by t.slug, t.kind having t.article_count <> count(a.id)""", """
            select s.id, 'article_count', s.article_count, count(a.id) from source s
                left join article a on a.source_id = s.id and a.status = 'PUBLISHED'
                group by s.id having s.article_count <> count(a.id)""", """
            select q.id, 'text', q.text, substr(v.body_text, q.start_offset + 1, q.end_offset - q.start_offset)
                from quote q join article_version v on v.article_id = q.article_id and v.version = q.article_version
                where q.code_points is null
                and q.text <> substr(v.body_text, q.start_offset + 1, q.end_offset - q.start_offset)""", """
            select m.id, 'text', m.text, substr(v.body_text, m.start_offset + 1, m.end_offset - m.start_offset)
                from mention m join article a on a.id = m.article_id
                join article_version v on v.article_id = m.article_id and v.version = a.version
                where m.code_points is null and length(m.text) < 500
                and m.text <> substr(v.body_text, m.start_offset + 1, m.end_offset - m.start_offset)""", """
            select q.id, 'speaker of about', b.speaker_id, q.speaker_id from quote q
                join quote_about b on b.quote_id = q.id where b.speaker_id is distinct from q.speaker_id
                or b.listed_at <> q.listed_at""", """
            select q.id, 'published', q.published, a.status from quote q join article a on a.id = q.article_id
                where q.status = 'ACTIVE' and q.published <> (a.status = 'PUBLISHED')""", """
            select q.id, 'speaker', q.speaker_id, e.status from quote q join entity e on e.id = q.speaker_id
                where e.status = 'MERGED' and q.status = 'ACTIVE'""", """
            select s.id, 'occurrences', s.occurrence_count, count(q.id) from statement s
                left join quote q on q.statement_id = s.id and q.published and q.status = 'ACTIVE'
                    and q.review_state <> 'REJECTED' and q.speaker_id = s.speaker_id
                group by s.id having s.occurrence_count <> count(q.id)
                    or s.source_count <> count(distinct q.source_id)
                    or s.first_seen_at <> min(q.listed_at) or s.last_seen_at <> max(q.listed_at)""", """
            select q.id, 'statement', q.statement_id, q.text from quote q
                where q.published and q.status = 'ACTIVE' and q.review_state <> 'REJECTED'
                and q.speaker_id is not null and q.statement_id is null""", """
            select m.id, 'entity', m.entity_id, e.status from mention m join entity e on e.id = m.entity_id
                where e.status = 'MERGED'""");

    private Books() {}

    /** Fails when a counter, a copy or a span is not what the rows say. */
    static void check() {
        List<String> wrong = new ArrayList<>();
        FAULTS.forEach(sql -> wrong.addAll(rows(sql)));
        assertThat(wrong).isEmpty();
    }

    /** Rows of a query, columns joined by blanks. */
    static List<String> rows(String sql) {
        DataSource source = Arc.container().instance(DataSource.class).get();
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            List<String> rows = new ArrayList<>();
            while (found.next()) {
                List<String> columns = new ArrayList<>();
                for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                    columns.add(found.getString(i));
                }
                rows.add(String.join(" ", columns));
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** Runs one statement: what no API can do, such as letting a day pass. */
    static void execute(String sql) {
        DataSource source = Arc.container().instance(DataSource.class).get();
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** Every change of a resource in commit order: event, version and reason. */
    static List<String> changesOf(String id) {
        return rows("select type, version, coalesce(lower(reason), '') from change where resource_id = '" + id
                        + "' order by seq")
                .stream()
                .map(String::strip)
                .toList();
    }
}
