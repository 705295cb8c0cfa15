package dev.verbatim.cache;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The answers kept in memory. */
@ConfigMapping(prefix = "verbatim.cache")
interface CacheConfig {

    /** Whether answers are kept at all. */
    @WithDefault("true")
    boolean enabled();

    /** How much memory they may take, with all that is needed to find them. */
    @WithDefault("64M")
    MemorySize size();

    /** A larger answer is not kept: it would drive out many others. */
    @WithDefault("2M")
    MemorySize largest();
}
