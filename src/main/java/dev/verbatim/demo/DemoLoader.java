package dev.verbatim.demo;

import dev.verbatim.taxonomy.Source;
import dev.verbatim.taxonomy.Sources;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Fills a database with the demo newsroom, once, beside the running service. Interrupted, it goes on at the next start:
 * what is there already is left as it is.
 */
@ApplicationScoped
class DemoLoader {

    /** {@code verbatim.demo} of an embedded database: load unless somebody else's articles are there already. */
    private static final String IF_NEW = "if-new";

    private final String wanted;
    private final Sources sources;
    private final DemoNewsroom newsroom;
    private final EntityManager database;
    private final Clock clock;
    private volatile boolean stopping;

    DemoLoader(
            @ConfigProperty(name = "verbatim.demo", defaultValue = "false") String wanted,
            Sources sources,
            DemoNewsroom newsroom,
            EntityManager database,
            Clock clock) {
        this.wanted = wanted;
        this.sources = sources;
        this.newsroom = newsroom;
        this.database = database;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        if (wanted.equals("true") || wanted.equals(IF_NEW)) {
            Thread thread = new Thread(this::load, "demo-loader");
            thread.setDaemon(true);
            thread.start();
        }
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
    }

    @ActivateRequestContext
    void load() {
        try {
            if (QuarkusTransaction.requiringNew().call(this::isDue)) {
                loadAll();
            }
        } catch (RuntimeException e) {
            if (!stopping) {
                Log.error("the demo articles could not be loaded", e);
            }
        }
    }

    private boolean isDue() {
        boolean loaded = !database.createNativeQuery("select 1 from demo_state")
                .getResultList()
                .isEmpty();
        return !loaded && (!wanted.equals(IF_NEW) || ours());
    }

    private boolean ours() {
        Set<String> newspapers =
                DemoArticles.sources().stream().map(DemoSource::name).collect(Collectors.toSet());
        return sources.listAll().stream().map((Source s) -> s.name).allMatch(newspapers::contains);
    }

    private void loadAll() {
        newsroom.open();
        List<DemoArticle> articles = DemoArticles.all();
        for (DemoArticle article : articles) {
            if (stopping) {
                return;
            }
            newsroom.publish(article);
        }
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery("insert into demo_state (loaded_at) values (?1)")
                        .setParameter(1, clock.instant())
                        .executeUpdate());
        Log.infof("Demo: %d articles loaded", articles.size());
    }
}
