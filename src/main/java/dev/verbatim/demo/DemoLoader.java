package dev.verbatim.demo;

import dev.verbatim.http.ProblemException;
import dev.verbatim.ingest.ArticleDraft;
import dev.verbatim.ingest.Ingest;
import dev.verbatim.taxonomy.Source;
import dev.verbatim.taxonomy.SourceDraft;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Fills an empty database with the demo newsroom, once, beside the running service. Interrupted, it goes on at the next
 * start: what is there already is found unchanged.
 */
@ApplicationScoped
class DemoLoader {

    private final boolean wanted;
    private final Sources sources;
    private final Ingest ingest;
    private final EntityManager database;
    private final Clock clock;
    private volatile boolean stopping;

    DemoLoader(
            @ConfigProperty(name = "verbatim.demo", defaultValue = "false") boolean wanted,
            Sources sources,
            Ingest ingest,
            EntityManager database,
            Clock clock) {
        this.wanted = wanted;
        this.sources = sources;
        this.ingest = ingest;
        this.database = database;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        if (wanted) {
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
            if (!QuarkusTransaction.requiringNew().call(this::isLoaded)) {
                loadAll();
            }
        } catch (RuntimeException e) {
            if (!stopping) {
                Log.error("the demo articles could not be loaded", e);
            }
        }
    }

    private boolean isLoaded() {
        return !database.createNativeQuery("select 1 from demo_state")
                .getResultList()
                .isEmpty();
    }

    private void loadAll() {
        Map<String, String> sourceIds = new HashMap<>();
        DemoArticles.sources().forEach(s -> sourceIds.put(s.name(), sourceId(s)));
        List<DemoArticle> articles = DemoArticles.all();
        for (DemoArticle article : articles) {
            if (stopping) {
                return;
            }
            String sourceId = Objects.requireNonNull(sourceIds.get(article.source()), article.source());
            ingest.put(sourceId, article.externalId(), draft(article));
        }
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery("insert into demo_state (loaded_at) values (?1)")
                        .setParameter(1, clock.instant())
                        .executeUpdate());
        Log.infof("Demo: %d articles loaded", articles.size());
    }

    private String sourceId(DemoSource source) {
        try {
            return sources.add(new SourceDraft(source.name(), source.homepage().toString())).id;
        } catch (ProblemException taken) {
            Source present = QuarkusTransaction.requiringNew()
                    .call(() -> sources.find("name", source.name()).singleResult());
            return present.id;
        }
    }

    private static ArticleDraft draft(DemoArticle article) {
        return new ArticleDraft(
                article.title(),
                article.standfirst(),
                article.text(),
                null,
                article.lang(),
                null,
                null,
                article.section(),
                article.tags(),
                article.authors(),
                article.webUrl() == null ? null : article.webUrl().toString(),
                article.publishedAt(),
                ArticleDraft.Status.PUBLISHED);
    }
}
