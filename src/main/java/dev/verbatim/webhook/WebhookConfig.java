package dev.verbatim.webhook;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How webhooks are sent. */
@ConfigMapping(prefix = "verbatim.webhook")
interface WebhookConfig {

    /** For tests only: lets http and loopback addresses through, and nothing else that is refused. */
    @WithDefault("false")
    boolean allowLoopback();

    /** For tests and closed networks: a PEM file of the only authorities trusted, instead of the platform's. */
    Optional<String> authorities();

    /** Wait before each attempt; the schedule of Standard Webhooks. After the last one the endpoint is disabled. */
    @WithDefault("0s,5s,5m,30m,2h,5h,10h,14h,20h,24h")
    List<Duration> schedule();

    /** How long an endpoint may take to answer. */
    @WithDefault("20s")
    Duration timeout();

    /** After so long a replica that leased an endpoint is taken for dead; well above {@link #timeout}. */
    @WithDefault("60s")
    Duration lease();

    /** How long a former secret still signs after a rotation. */
    @WithDefault("24h")
    Duration rotation();

    /** How long the log of deliveries is kept. */
    @WithDefault("30d")
    Duration log();

    /** Endpoints that one replica sends to at one time. */
    @WithDefault("256")
    int concurrent();

    /** Webhooks that one key may have. */
    @WithDefault("20")
    int perKey();

    /** Encrypts stored secrets: 32 random bytes in base64, the same for all replicas. */
    Optional<String> secretKey();
}
