package dev.verbatim.ingest;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What of the engine's findings is published. */
@ConfigMapping(prefix = "verbatim.extraction")
interface ExtractionConfig {

    /**
     * Speakers the engine is less sure of, 0 to 1, are not named: the quote is ambiguous and lists them as candidates. On
     * development data this default names a speaker for more than 8 quotes in 10, and more than 95 in 100 of them are
     * right.
     */
    @WithDefault("0.75")
    double speakerConfidence();

    /** Whether speech reported without marks is published; of quotations in marks more are right. */
    @WithDefault("false")
    boolean indirect();
}
