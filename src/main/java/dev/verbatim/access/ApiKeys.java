package dev.verbatim.access;

import dev.verbatim.http.Cursors;
import dev.verbatim.http.Enums;
import dev.verbatim.http.Ids;
import dev.verbatim.http.ListQuery;
import dev.verbatim.http.PageRequest;
import dev.verbatim.http.ProblemException;
import dev.verbatim.http.Slice;
import dev.verbatim.http.SortKey;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.hibernate.StatelessSession;

/** The keys in the database. */
@ApplicationScoped
class ApiKeys implements PanacheRepositoryBase<ApiKey, String> {

    private static final String PREFIX = "key";

    private static final List<SortKey<ApiKey>> BY_AGE = List.of(SortKey.text("k.id", k -> k.id));

    private final StatelessSession reading;
    private final Cursors cursors;
    private final Ids ids;
    private final Clock clock;

    ApiKeys(StatelessSession reading, Cursors cursors, Ids ids, Clock clock) {
        this.reading = reading;
        this.cursors = cursors;
        this.ids = ids;
        this.clock = clock;
    }

    /** The keys that work, oldest first. */
    Slice<ApiKey> page(PageRequest page) {
        return ListQuery.of(ApiKey.class, "ApiKey k")
                .where("k.revokedAt is null")
                .order(false, BY_AGE)
                .fetch(reading, page, cursors);
    }

    /** A key that works; else a 404 problem. */
    ApiKey get(String id) {
        return find("id = ?1 and revokedAt is null", id)
                .firstResultOptional()
                .orElseThrow(() -> ProblemException.notFound("key", id));
    }

    Optional<ApiKey> active(byte[] hash) {
        return find("hash = ?1 and revokedAt is null", hash).firstResultOptional();
    }

    boolean hasAdmin() {
        return list("revokedAt is null").stream().anyMatch(k -> k.roles.contains("admin"));
    }

    @Transactional
    ApiKey add(ApiKeyDraft draft, byte[] hash) {
        ApiKey key = new ApiKey();
        key.id = ids.next(PREFIX);
        key.name = draft.name();
        key.roles = draft.roles().stream().sorted().map(Enums::write).toList();
        key.rateLimit = draft.rateLimit();
        key.hash = hash.clone();
        key.createdAt = clock.instant();
        persist(key);
        return key;
    }

    /**
     * Counts at once on all replicas for whatever writes, which asks the database for its key; reads are refused as soon
     * as a replica hears of it, within milliseconds ({@link KnownKeys}), and on this one before the caller is answered.
     */
    @Transactional
    void revoke(String id) {
        get(id).revokedAt = clock.instant();
    }
}
