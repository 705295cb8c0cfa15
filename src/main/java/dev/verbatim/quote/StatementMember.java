package dev.verbatim.quote;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A quote as far as statements care.
 *
 * @param speakerId null when nobody is known to have said it
 * @param stands    whether it is public, active and not rejected
 * @param hash      null when it never was part of a statement
 */
record StatementMember(
        String id,
        @Nullable String speakerId,
        String text,
        String sourceId,
        Instant listedAt,
        boolean stands,
        @Nullable String statementId,
        @Nullable StatementMatch match,
        @Nullable Long hash) {

    /** HQL that makes one of a {@code Quote q}. */
    static final String SELECT = "select q.id, q.speakerId, q.text, q.sourceId, q.listedAt,"
            + " (q.status = ACTIVE and q.published = true and q.reviewState <> REJECTED),"
            + " q.statementId, q.statementMatch, q.wordsHash from Quote q ";

    static StatementMember of(Object[] row) {
        return new StatementMember(
                (String) row[0],
                (String) row[1],
                (String) row[2],
                (String) row[3],
                (Instant) row[4],
                Boolean.TRUE.equals(row[5]),
                (String) row[6],
                (StatementMatch) row[7],
                (Long) row[8]);
    }

    Wording wording() {
        return Wording.of(text);
    }

    /** Whether it is an occurrence of some statement. */
    boolean isOccurrence() {
        return stands && speakerId != null && !wording().words().isEmpty();
    }
}
