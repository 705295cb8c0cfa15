package dev.verbatim.index;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The configuration of an index on one node, without a password. */
record OpenSearchAt(List<URI> url, String index, int shards) implements OpenSearchConfig {

    OpenSearchAt(URI url, String index) {
        this(List.of(url), index, 1);
    }

    @Override
    public Optional<String> user() {
        return Optional.empty();
    }

    @Override
    public Optional<String> password() {
        return Optional.empty();
    }

    @Override
    public Duration timeout() {
        return Duration.ofSeconds(10);
    }
}
