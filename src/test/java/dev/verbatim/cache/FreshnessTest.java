package dev.verbatim.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.testsupport.ArticleSamples;
import dev.verbatim.testsupport.Newsroom;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Writers and readers at random on one replica; {@link FreshnessProof} does it for minutes, and on two. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class FreshnessTest {

    @TestHTTPResource
    URI service;

    @Test
    void no_reader_is_shown_what_was_before_an_answered_write() throws Exception {
        Newsroom newsroom = Newsroom.open();
        List<String> articles = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            articles.add(newsroom.publish(ArticleSamples.FERRY.withExternalId("fresh-" + i))
                    .getString("id"));
        }
        Freshness run = new Freshness(
                List.of(service.resolve("/").toString().replaceAll("/$", "")), Newsroom.ADMIN_KEY, articles);
        run.go(2, 4, Duration.ofSeconds(30), 20);
        assertThat(run.faults()).isEmpty();
        assertThat(run.writes()).isPositive();
        assertThat(run.reads()).isPositive();
    }
}
