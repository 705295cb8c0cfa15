package dev.verbatim.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How many requests a caller has in a window of sixty seconds. */
@ConfigMapping(prefix = "verbatim.rate-limit")
interface RateLimitConfig {

    /** For each address without a key. */
    @WithDefault("600")
    int anonymous();

    /** For each key that has no limit of its own. */
    @WithDefault("6000")
    int keyed();
}
