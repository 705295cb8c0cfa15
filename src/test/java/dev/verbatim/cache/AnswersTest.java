package dev.verbatim.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.buffer.Buffer;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AnswersTest {

    private static final String ARTICLE = "art_01jd9x7m3q4v5t6r7s8w9y0zab";
    private static final String ENTITY = "ent_01jd9x7m3q4v5t6r7s8w9y0pom";

    private final Answers answers = new Answers(new CacheConfig() {
        @Override
        public boolean enabled() {
            return true;
        }

        @Override
        public MemorySize size() {
            return new MemorySize(BigInteger.valueOf(20_000));
        }

        @Override
        public MemorySize largest() {
            return new MemorySize(BigInteger.valueOf(10_000));
        }
    });

    private static ReadyAnswer answer(String address, String body) {
        int mark = address.indexOf('?');
        Footprint footprint = Footprint.of(
                        mark < 0 ? address : address.substring(0, mark), mark < 0 ? "" : address.substring(mark + 1))
                .orElseThrow();
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return new ReadyAnswer(
                address,
                Buffer.buffer(bytes),
                null,
                List.of(),
                "\"v1\"",
                null,
                "application/json",
                footprint.touches(address, bytes),
                (status, nanos) -> {});
    }

    @Test
    void an_answer_goes_with_what_it_shows() {
        ReadyAnswer one = answer("/v1/articles/" + ARTICLE, "{\"speaker\":\"" + ENTITY + "\"}");
        assertThat(answers.put(one, answers.position())).isTrue();
        answers.committed(List.of("article", "art_01jd9x7m3q4v5t6r7s8w9y0zzz", ENTITY + "#"));
        assertThat(answers.get(one.key())).isSameAs(one);
        answers.committed(List.of(ENTITY));
        assertThat(answers.get(one.key())).isNull();
    }

    @Test
    void counters_count_where_they_are_shown() {
        ReadyAnswer item = answer("/v1/entities/" + ENTITY, "{}");
        ReadyAnswer along = answer("/v1/articles/" + ARTICLE + "?include=entities", "{\"id\":\"" + ENTITY + "\"}");
        answers.put(item, answers.position());
        answers.put(along, answers.position());
        answers.committed(List.of(ENTITY + "#"));
        assertThat(answers.get(item.key())).isNull();
        assertThat(answers.get(along.key())).isNull();
    }

    @Test
    void what_was_touched_while_it_was_made_is_not_kept() {
        long before = answers.position();
        answers.committed(List.of(ARTICLE));
        assertThat(answers.put(answer("/v1/articles/" + ARTICLE, "{}"), before)).isFalse();
        assertThat(answers.put(answer("/v1/entities/" + ENTITY, "{}"), before)).isTrue();
        assertThat(answers.put(answer("/v1/articles/" + ARTICLE, "{}"), answers.position()))
                .isTrue();
    }

    @Test
    void what_was_begun_before_all_was_forgotten_is_not_kept() {
        long before = answers.position();
        answers.forget();
        assertThat(answers.put(answer("/v1/articles/" + ARTICLE, "{}"), before)).isFalse();
    }

    @Test
    void what_was_begun_so_long_ago_that_nobody_remembers_is_not_kept() {
        long before = answers.position();
        for (int i = 0; i < 10_001; i++) {
            answers.committed(List.of("n" + i));
        }
        assertThat(answers.put(answer("/v1/articles/" + ARTICLE, "{}"), before)).isFalse();
    }

    @Test
    void memory_is_bounded_in_bytes() {
        for (int i = 0; i < 100; i++) {
            answers.put(answer("/v1/articles?limit=" + i, "x".repeat(2_000)), answers.position());
        }
        assertThat(answers.bytes()).isLessThanOrEqualTo(20_000);
        assertThat(answers.put(answer("/v1/articles", "x".repeat(10_000)), answers.position()))
                .isFalse();
    }

    @Test
    void what_is_no_list_and_no_item_has_no_footprint() {
        for (String path : List.of(
                "/v1/changes",
                "/v1/export/articles",
                "/v1/search",
                "/v1/webhooks",
                "/openapi",
                "/v1/articles/",
                "/v1//articles",
                "/v1/./articles",
                "/v1/arti%63les",
                "/v1/articles;x")) {
            assertThat(Footprint.of(path, "")).as(path).isEmpty();
        }
        assertThat(Footprint.of("/v1/articles", "%71=x")).isEmpty();
        assertThat(Footprint.of("/v1/articles", "limit=3&q=x")).isEqualTo(Optional.empty());
        assertThat(Footprint.of("/v1/sources", "").orElseThrow().tables()).isEqualTo(Set.of("source"));
    }
}
