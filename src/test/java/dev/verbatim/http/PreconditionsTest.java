package dev.verbatim.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PreconditionsTest {

    private static final String NOON = "Tue, 11 Mar 2025 12:00:00 GMT";
    private static final String ONE = "Tue, 11 Mar 2025 13:00:00 GMT";

    private static boolean held(@Nullable String tag, @Nullable String since, @Nullable String lastModified) {
        return Preconditions.isHeld(tag, since, "\"now\"", lastModified);
    }

    @Test
    void a_tag_decides_alone() {
        assertThat(held("\"now\"", null, NOON)).isTrue();
        assertThat(held("\"then\"", NOON, NOON)).isFalse();
    }

    @Test
    void without_a_tag_the_date_we_sent_is_held() {
        assertThat(held(null, NOON, NOON)).isTrue();
        assertThat(held(null, NOON, ONE)).isFalse();
    }

    @Test
    void a_feed_that_lost_its_newest_entry_is_not_held() {
        assertThat(held(null, ONE, NOON)).isFalse();
    }

    @Test
    void what_has_no_date_or_cannot_be_read_is_not_held() {
        assertThat(held(null, NOON, null)).isFalse();
        assertThat(held(null, "yesterday", NOON)).isFalse();
        assertThat(held(null, null, NOON)).isFalse();
    }
}
