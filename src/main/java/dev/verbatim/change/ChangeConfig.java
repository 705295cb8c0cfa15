package dev.verbatim.change;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The change log and what is made of it. */
@ConfigMapping(prefix = "verbatim.changes")
interface ChangeConfig {

    /** How long every change is kept. Older ones go, all but the newest tombstone of each resource. */
    @WithDefault("90d")
    Duration retention();

    /** A comment goes to listeners at least so often: proxies drop streams that are silent for 30 or 60 seconds. */
    @WithDefault("15s")
    Duration heartbeat();

    /** A listener or export that takes nothing for so long is cut off; it can resume where it was. */
    @WithDefault("60s")
    Duration stall();

    /** Exports at one time. Each holds a worker thread, a connection and a snapshot, however slowly it is read. */
    @WithDefault("4")
    int exports();
}
