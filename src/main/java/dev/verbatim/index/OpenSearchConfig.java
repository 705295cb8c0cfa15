package dev.verbatim.index;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Where OpenSearch is, when {@code verbatim.search.engine} names it. */
@ConfigMapping(prefix = "verbatim.search.opensearch")
interface OpenSearchConfig {

    /** Nodes of one cluster; requests go round, and past those that do not answer. */
    @WithDefault("http://localhost:9200")
    List<URI> url();

    Optional<String> user();

    Optional<String> password();

    /** What readers ask: an alias of the index in use. Two installations on one cluster need two names. */
    @WithDefault("verbatim")
    String index();

    /** Parts that the next index is spread over; one holds some tens of gigabytes. */
    @WithDefault("1")
    int shards();

    /** How long a search may take. */
    @WithDefault("5s")
    Duration timeout();
}
