package dev.verbatim.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/** Keeps the counters on entity rows. Many writers touch the same rows: call after {@code ChangeLog.lock}. */
@ApplicationScoped
public class EntityCounters {

    private final EntityManager database;

    EntityCounters(EntityManager database) {
        this.database = database;
    }

    /** By how much an article's entity counts; of two states of an article, the difference is what to add. */
    public record Share(int articles, int mentions, int quotesBy, int quotesAbout) {

        public static final Share NONE = new Share(0, 0, 0, 0);

        public Share plus(Share other) {
            return new Share(
                    articles + other.articles,
                    mentions + other.mentions,
                    quotesBy + other.quotesBy,
                    quotesAbout + other.quotesAbout);
        }

        public Share minus(Share other) {
            return plus(new Share(-other.articles, -other.mentions, -other.quotesBy, -other.quotesAbout));
        }
    }

    /** Adds the shares, and remembers that the entities were seen in an article of this time. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void add(Map<String, Share> shares, Instant seenAt, Instant now) {
        database.flush();
        new TreeMap<>(shares)
                .forEach((id, share) -> database.createNativeQuery("""
                                update entity set article_count = article_count + ?2,
                                    mention_count = mention_count + ?3,
                                    quotes_by = quotes_by + ?4, quotes_about = quotes_about + ?5,
                                    first_seen_at = least(first_seen_at, ?6), last_seen_at = greatest(last_seen_at, ?6),
                                    revision = revision + 1, updated_at = ?7
                                where id = ?1""")
                        .setParameter(1, id)
                        .setParameter(2, share.articles())
                        .setParameter(3, share.mentions())
                        .setParameter(4, share.quotesBy())
                        .setParameter(5, share.quotesAbout())
                        .setParameter(6, seenAt)
                        .setParameter(7, now)
                        .executeUpdate());
        refresh(shares.keySet());
    }

    /** The rows in memory would write back the old counters otherwise. */
    private void refresh(Collection<String> ids) {
        ids.forEach(id -> {
            NamedEntity entity = database.find(NamedEntity.class, id);
            if (entity != null) {
                database.refresh(entity);
            }
        });
    }
}
