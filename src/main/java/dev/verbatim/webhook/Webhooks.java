package dev.verbatim.webhook;

import dev.verbatim.change.ChangeQuery;
import dev.verbatim.change.ChangeStretch;
import dev.verbatim.change.Changes;
import dev.verbatim.http.Cursors;
import dev.verbatim.http.IdempotentAttempt;
import dev.verbatim.http.Ids;
import dev.verbatim.http.ListQuery;
import dev.verbatim.http.PageRequest;
import dev.verbatim.http.ProblemException;
import dev.verbatim.http.ProblemType;
import dev.verbatim.http.Slice;
import dev.verbatim.http.SortKey;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/** The webhooks of the caller: those that its key made, of {@code admin} all. Anybody else's are a 404. */
@ApplicationScoped
public class Webhooks implements PanacheRepositoryBase<Webhook, String> {

    private static final List<SortKey<Webhook>> BY_AGE = List.of(SortKey.text("w.id", w -> w.id));

    private final StatelessSession reading;
    private final SecurityIdentity caller;
    private final WebhookConfig config;
    private final SecretBox box;
    private final Changes changes;
    private final Cursors cursors;
    private final Ids ids;
    private final Clock clock;
    private final IdempotentAttempt attempt;

    Webhooks(
            StatelessSession reading,
            SecurityIdentity caller,
            WebhookConfig config,
            SecretBox box,
            Changes changes,
            Cursors cursors,
            Ids ids,
            Clock clock,
            IdempotentAttempt attempt) {
        this.reading = reading;
        this.caller = caller;
        this.config = config;
        this.box = box;
        this.changes = changes;
        this.cursors = cursors;
        this.ids = ids;
        this.clock = clock;
        this.attempt = attempt;
    }

    /** A webhook and the secret that it has just been given. */
    record Keyed(Webhook webhook, SigningSecret secret) {}

    Slice<Webhook> page(PageRequest page) {
        return ListQuery.of(Webhook.class, "Webhook w")
                .where("w.owner = :owner", "owner", isAdmin() ? null : owner())
                .order(false, BY_AGE)
                .fetch(reading, page, cursors);
    }

    /** One of the caller's, managed and locked when in a transaction that will change it; else a 404 problem. */
    Webhook mine(String id, boolean toChange) {
        @Nullable Webhook found = toChange ? findById(id, LockModeType.PESSIMISTIC_WRITE) : findById(id);
        if (found == null || !(isAdmin() || found.owner.equals(owner()))) {
            throw ProblemException.notFound("webhook", id);
        }
        return found;
    }

    /** Makes one that hears of everything from now on; a repeated request gets the one that the first has made. */
    @Transactional
    Keyed add(WebhookDraft draft) {
        Optional<String> earlier = attempt.earlier();
        if (earlier.isPresent()) {
            Webhook webhook = mine(earlier.get(), false);
            return new Keyed(webhook, box.open(webhook.secret));
        }
        // One after the other, or requests at one time would each find room
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(?1, 11))")
                .setParameter(1, owner())
                .getSingleResult();
        if (count("owner", owner()) >= config.perKey()) {
            throw ProblemException.of(
                    ProblemType.CONFLICT, "A key may have " + config.perKey() + " webhooks: delete one first.");
        }
        SigningSecret secret = SigningSecret.fresh();
        Webhook webhook = new Webhook();
        webhook.id = ids.next(Webhook.PREFIX);
        webhook.owner = owner();
        webhook.url = draft.url();
        webhook.events = List.copyOf(draft.events());
        webhook.active = !Boolean.FALSE.equals(draft.active());
        webhook.disabledReason = webhook.active ? null : "Made inactive.";
        webhook.secret = box.close(secret);
        webhook.position = changes.head();
        webhook.createdAt = clock.instant();
        persist(webhook);
        attempt.made(webhook.id);
        return new Keyed(webhook, secret);
    }

    @Transactional
    void remove(String id) {
        delete(mine(id, true));
    }

    /** Gives it a new secret; the former one signs too for as long as is configured. */
    @Transactional
    Keyed rotate(String id) {
        Webhook webhook = mine(id, true);
        SigningSecret secret = SigningSecret.fresh();
        webhook.formerSecret = webhook.secret;
        webhook.formerUntil = clock.instant().plus(config.rotation());
        webhook.secret = box.close(secret);
        webhook.version++;
        return new Keyed(webhook, secret);
    }

    /**
     * Sends again whatever came after the position, in order, and goes on from there; also starts a disabled one. A
     * position that the log does not have is a 410 problem.
     */
    @Transactional
    Webhook replay(String id, long since) {
        Webhook webhook = mine(id, true);
        ChangeStretch log = changes.read(ChangeQuery.after(since, 1));
        if (since < log.horizon() || since > log.head()) {
            throw ProblemException.of(
                    ProblemType.CHANGE_POSITION_EXPIRED,
                    "The log reaches from " + log.horizon() + " to " + log.head() + ".");
        }
        getEntityManager()
                .createQuery("update Delivery d set d.state = FAILED, d.nextAttemptAt = null, d.endedAt = :now,"
                        + " d.error = 'Given up for a replay.'"
                        + " where d.webhookId = :id and d.state = PENDING and d.inOrder")
                .setParameter("id", id)
                .setParameter("now", clock.instant())
                .executeUpdate();
        webhook.position = since;
        webhook.lastSeq = null;
        webhook.active = true;
        webhook.disabledReason = null;
        webhook.version++;
        return webhook;
    }

    private boolean isAdmin() {
        return caller.hasRole("admin");
    }

    private String owner() {
        return caller.getPrincipal().getName();
    }
}
