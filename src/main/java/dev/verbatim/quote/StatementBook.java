package dev.verbatim.quote;

import dev.verbatim.change.ChangeEvent;
import dev.verbatim.change.ChangeKind;
import dev.verbatim.http.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Keeps statements in step with quotes, in the transaction that changes the quotes. Statement rows are written under the
 * lock of the change log only: call after {@code ChangeLog.lock}.
 */
@ApplicationScoped
public class StatementBook {

    private static final Comparator<StatementMember> FULLEST = Comparator.comparingInt(
                    (StatementMember m) -> -m.wording().words().size())
            .thenComparing(StatementMember::listedAt)
            .thenComparing(StatementMember::id);

    private final EntityManager database;
    private final StatementRows rows;
    private final Ids ids;
    private final Clock clock;

    StatementBook(EntityManager database, StatementRows rows, Ids ids, Clock clock) {
        this.database = database;
        this.rows = rows;
        this.ids = ids;
        this.clock = clock;
    }

    /** What one call has done so far. */
    private static final class Work {

        final Set<String> given;
        final Set<String> touched = new TreeSet<>();
        final Set<String> moved = new TreeSet<>();
        final Map<String, String> into = new HashMap<>();
        final Deque<String> open = new ArrayDeque<>();

        Work(Collection<String> given) {
            this.given = new HashSet<>(given);
        }
    }

    /** Statements of one speaker are another's now; the quotes are to be given to {@link #follow} afterwards. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void moveSpeaker(String from, String into) {
        database.createNativeQuery("update statement set speaker_id = ?2 where speaker_id = ?1")
                .setParameter(1, from)
                .setParameter(2, into)
                .executeUpdate();
    }

    /** Puts these quotes, which may have changed in any way, where they belong; returns what followers must know. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<ChangeEvent> follow(Collection<String> quoteIds) {
        database.flush();
        Work work = new Work(quoteIds);
        rows.members(quoteIds).forEach(member -> place(member, work));
        List<ChangeEvent> events = new ArrayList<>();
        settle(work, events);
        Instant now = clock.instant();
        work.moved.stream()
                .filter(id -> !work.given.contains(id))
                .map(id -> ChangeEvent.of(ChangeKind.QUOTE_UPDATED, id, rows.touch(id, now)))
                .forEach(events::add);
        return events;
    }

    private void place(StatementMember quote, Work work) {
        if (!quote.isOccurrence()) {
            if (quote.statementId() != null) {
                leave(quote, work);
            }
            return;
        }
        Wording wording = quote.wording();
        String speaker = String.valueOf(quote.speakerId());
        long hash = wording.hash(speaker);
        if (quote.statementId() != null && quote.hash() != null && quote.hash() == hash) {
            work.touched.add(quote.statementId());
            return;
        }
        long[] shingles = wording.shingles(speaker);
        rows.index(quote.id(), hash, shingles);
        assign(quote, wording, rows.alike(quote, hash, shingles), work);
    }

    private void leave(StatementMember quote, Work work) {
        work.touched.add(String.valueOf(quote.statementId()));
        rows.put(quote.id(), null);
    }

    private void assign(StatementMember quote, Wording wording, List<StatementMember> candidates, Work work) {
        List<StatementMember> alike = candidates.stream()
                .filter(c -> String.valueOf(quote.speakerId()).equals(c.speakerId()))
                .filter(c -> wording.with(c.wording()).isPresent())
                .sorted(FULLEST)
                .toList();
        Optional<String> exact = alike.stream()
                .filter(c -> c.wording().equals(wording))
                .map(StatementMember::statementId)
                .findFirst();
        String target = exact.or(
                        () -> alike.stream().map(StatementMember::statementId).findFirst())
                .or(() -> stay(quote, wording))
                .orElseGet(() -> open(quote, wording));
        move(quote, target, work);
        boolean fullest = alike.stream()
                .allMatch(c -> c.wording().words().size() <= wording.words().size());
        if (fullest) {
            alike.stream().filter(c -> !target.equals(c.statementId())).forEach(c -> move(c, target, work));
        }
    }

    private void move(StatementMember quote, String target, Work work) {
        work.touched.add(target);
        @Nullable String old = quote.statementId();
        if (target.equals(old)) {
            return;
        }
        rows.put(quote.id(), target);
        work.moved.add(quote.id());
        if (old != null) {
            work.touched.add(old);
            work.into.put(old, target);
        }
    }

    /** Its statement is still its own: it is alone there, or its words still go with the others. */
    private Optional<String> stay(StatementMember quote, Wording wording) {
        if (quote.statementId() == null) {
            return Optional.empty();
        }
        @Nullable Statement statement = database.find(Statement.class, quote.statementId());
        boolean fits = statement != null
                && statement.speakerId.equals(quote.speakerId())
                && (statement.occurrenceCount == 1
                        || wording.with(Wording.of(statement.text)).isPresent());
        return fits ? Optional.of(quote.statementId()) : Optional.empty();
    }

    private String open(StatementMember quote, Wording wording) {
        Statement statement = new Statement();
        statement.id = ids.next(Statement.PREFIX);
        statement.speakerId = String.valueOf(quote.speakerId());
        statement.text = quote.text();
        statement.folded = wording.folded();
        statement.firstSeenAt = quote.listedAt();
        statement.lastSeenAt = quote.listedAt();
        statement.createdAt = clock.instant();
        statement.updatedAt = statement.createdAt;
        database.persist(statement);
        database.flush();
        return statement.id;
    }

    /** Counts every touched statement anew; occurrences that no longer go with the fullest find another. */
    private void settle(Work work, List<ChangeEvent> events) {
        Set<String> done = new HashSet<>();
        work.open.addAll(work.touched);
        while (!work.open.isEmpty()) {
            String id = work.open.remove();
            if (!done.add(id)) {
                continue;
            }
            settle(id, work, events);
            work.touched.stream().filter(t -> !done.contains(t)).forEach(work.open::add);
        }
    }

    private void settle(String id, Work work, List<ChangeEvent> events) {
        @Nullable Statement statement = database.find(Statement.class, id);
        if (statement == null) {
            return;
        }
        List<StatementMember> members = new ArrayList<>(rows.membersOf(id));
        if (members.isEmpty()) {
            end(statement, work, events);
            return;
        }
        StatementMember fullest = members.stream().min(FULLEST).orElseThrow();
        for (StatementMember member : List.copyOf(members)) {
            Optional<StatementMatch> match = member.wording().in(fullest.wording());
            if (match.isEmpty()) {
                members.remove(member);
                split(member, work);
            } else if (member.match() != match.get()) {
                rows.match(member.id(), match.get());
            }
        }
        write(statement, fullest, members, events);
    }

    /** Its company was an occurrence that is gone: it is a statement of its own. */
    private void split(StatementMember member, Work work) {
        String own = open(member, member.wording());
        rows.put(member.id(), own);
        work.moved.add(member.id());
        work.touched.add(own);
    }

    private void write(
            Statement statement, StatementMember fullest, List<StatementMember> members, List<ChangeEvent> events) {
        StringBuilder shown = new StringBuilder(statement.speakerId).append(fullest.text());
        members.forEach(m -> shown.append(m.id())
                .append(m.wording().in(fullest.wording()).orElseThrow())
                .append(m.sourceId())
                .append(m.listedAt()));
        long digest = Wording.hash64(shown.toString());
        if (statement.digest == digest && statement.version > 0) {
            return;
        }
        statement.text = fullest.text();
        statement.folded = fullest.wording().folded();
        statement.occurrenceCount = members.size();
        statement.sourceCount =
                (int) members.stream().map(StatementMember::sourceId).distinct().count();
        statement.firstSeenAt = members.get(0).listedAt();
        statement.lastSeenAt = members.get(members.size() - 1).listedAt();
        statement.digest = digest;
        statement.updatedAt = clock.instant();
        statement.version++;
        database.flush();
        events.add(ChangeEvent.of(ChangeKind.STATEMENT_UPDATED, statement.id, statement.version));
    }

    private void end(Statement statement, Work work, List<ChangeEvent> events) {
        @Nullable String successor = work.into.get(statement.id);
        if (statement.version > 0) {
            events.add(ChangeEvent.gone(
                    ChangeKind.STATEMENT_UPDATED,
                    statement.id,
                    statement.version,
                    successor == null ? ChangeEvent.Reason.RETRACTED : ChangeEvent.Reason.MERGED,
                    successor));
        }
        database.remove(statement);
        database.flush();
    }
}
