package dev.verbatim.index;

import dev.verbatim.http.Cursors;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import java.io.Closeable;
import java.io.IOException;
import java.time.Clock;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Chooses who answers searches; nobody else knows who it is. */
enum SearchEngine {
    LUCENE,
    OPENSEARCH;

    /** Makes the one index of this service. */
    @ApplicationScoped
    static class Choice {

        @Produces
        @ApplicationScoped
        SearchIndex index(
                @ConfigProperty(name = "verbatim.search.engine", defaultValue = "lucene") SearchEngine engine,
                @ConfigProperty(name = "verbatim.data-dir", defaultValue = "data") String dataDirectory,
                OpenSearchConfig openSearch,
                Cursors cursors,
                Clock clock)
                throws IOException {
            if (engine == LUCENE) {
                return new LuceneIndex(dataDirectory, cursors, clock);
            }
            Log.infof("Searches go to OpenSearch at %s", openSearch.url());
            return new OpenSearchIndex(openSearch, cursors, clock);
        }

        void close(@Disposes SearchIndex index) throws IOException {
            if (index instanceof Closeable closeable) {
                closeable.close();
            }
        }
    }
}
