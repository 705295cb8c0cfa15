package dev.verbatim.quote;

import dev.verbatim.entity.Entities;
import dev.verbatim.entity.EntityRefs;
import dev.verbatim.http.Cursors;
import dev.verbatim.http.DateField;
import dev.verbatim.http.ListQuery;
import dev.verbatim.http.PageRequest;
import dev.verbatim.http.PublicUrl;
import dev.verbatim.http.Slice;
import dev.verbatim.http.SortKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/** The statements in the database. */
@ApplicationScoped
public class Statements {

    private static final List<SortKey<Statement>> NEWEST =
            List.of(SortKey.time("s.lastSeenAt", s -> s.lastSeenAt), SortKey.text("s.id", s -> s.id));

    private static final String OCCURRENCES = """
            select statement_id, id, article_id, source_id, statement_match, listed_at from (
                select q.*, row_number() over (partition by statement_id order by listed_at, id) as place
                from quote q where statement_id in (:ids)) ranked
            where place <= 100 order by listed_at, id""";

    private final StatelessSession reading;
    private final Cursors cursors;
    private final Entities entities;
    private final PublicUrl url;

    Statements(StatelessSession reading, Cursors cursors, Entities entities, PublicUrl url) {
        this.reading = reading;
        this.cursors = cursors;
        this.entities = entities;
        this.url = url;
    }

    Slice<Statement> page(StatementFilter filter, PageRequest page) {
        boolean published = filter.dateField == DateField.PUBLISHED;
        @Nullable String words = filter.q == null ? null : StatementWords.query(filter.q);
        return ListQuery.of(Statement.class, "Statement s")
                .where(
                        "cast(sql('to_tsvector(''simple'', ?) @@ websearch_to_tsquery(''simple'', ?)', s.folded, :q) as Boolean) = true",
                        "q",
                        words)
                .where("s.speakerId in :speaker", "speaker", standing(filter.speaker))
                .where(
                        "exists (select 1 from Quote q join QuoteAbout a on a.quoteId = q.id"
                                + " where q.statementId = s.id and a.entityId in :about)",
                        "about",
                        standing(filter.about))
                // The literal is what the index of corroborated statements is made for
                .where(
                        filter.minSources != null && filter.minSources > 1
                                ? "s.sourceCount > 1 and s.sourceCount >= :sources"
                                : "s.sourceCount >= :sources",
                        "sources",
                        filter.minSources)
                .where((published ? "s.lastSeenAt" : "s.updatedAt") + " >= :from", "from", filter.from)
                .where((published ? "s.firstSeenAt" : "s.updatedAt") + " < :to", "to", filter.to)
                .order(true, NEWEST)
                .fetch(reading, page, cursors);
    }

    Optional<Statement> read(String id) {
        return Optional.ofNullable(reading.get(Statement.class, id));
    }

    /** Views in the same order: two queries whatever their number. */
    List<StatementView> views(List<Statement> statements) {
        if (statements.isEmpty()) {
            return List.of();
        }
        Map<String, List<StatementView.Occurrence>> occurrences =
                occurrences(statements.stream().map(s -> s.id).toList());
        EntityRefs refs = entities.refs(
                statements.stream().map(s -> s.speakerId).distinct().toList());
        return statements.stream()
                .map(s -> StatementView.of(s, occurrences.getOrDefault(s.id, List.of()), refs, url))
                .toList();
    }

    private Map<String, List<StatementView.Occurrence>> occurrences(Collection<String> ids) {
        Map<String, List<StatementView.Occurrence>> occurrences = new HashMap<>();
        reading.createNativeQuery(OCCURRENCES, Object[].class)
                .setParameter("ids", ids)
                .getResultList()
                .forEach(row -> occurrences
                        .computeIfAbsent((String) row[0], id -> new ArrayList<>())
                        .add(new StatementView.Occurrence(
                                (String) row[1],
                                (String) row[2],
                                (String) row[3],
                                StatementMatch.valueOf(String.valueOf(row[4])),
                                time(row[5]))));
        return occurrences;
    }

    private static Instant time(Object value) {
        return value instanceof Timestamp t ? t.toInstant() : (Instant) value;
    }

    /** Old ids of merged entities stand for what they became part of. */
    private List<String> standing(List<String> ids) {
        return ids.stream()
                .map(id -> entities.standing(id).orElse(id))
                .distinct()
                .toList();
    }
}
