package dev.verbatim.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** When to try again: the configured waits, up to a tenth longer, so that endpoints that fell at once do not rise at once. */
@ApplicationScoped
class RetrySchedule {

    private static final double JITTER = 0.1;

    private final WebhookConfig config;

    RetrySchedule(WebhookConfig config) {
        this.config = config;
    }

    /** Whether there is no attempt left after so many. */
    boolean isUsedUp(int tries) {
        return tries >= config.schedule().size();
    }

    /** How long to wait after so many attempts; longer when the endpoint asked for it, never shorter. */
    Duration waitBefore(int tries, @Nullable Duration asked) {
        Duration planned = config.schedule().get(tries);
        long extra = (long)
                (planned.toMillis() * JITTER * ThreadLocalRandom.current().nextDouble());
        Duration wait = planned.plusMillis(extra);
        return asked == null || asked.compareTo(wait) < 0 ? wait : asked;
    }
}
