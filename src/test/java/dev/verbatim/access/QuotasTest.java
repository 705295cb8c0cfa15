package dev.verbatim.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class QuotasTest {

    private final Quotas quotas = new Quotas(new RateLimitConfig() {
        @Override
        public int anonymous() {
            return 10;
        }

        @Override
        public int keyed() {
            return 100;
        }
    });

    @Test
    void invented_keys_share_the_bucket_of_their_address() {
        Quota address = quotas.of("192.0.2.1", null);
        assertThat(quotas.of("192.0.2.1", "Bearer one")).isSameAs(address);
        assertThat(quotas.of("192.0.2.1", "Bearer two")).isSameAs(address);
        assertThat(quotas.of("192.0.2.2", null)).isNotSameAs(address);
    }

    @Test
    void a_key_found_valid_has_one_bucket_from_every_address_and_however_it_is_spelt() {
        quotas.know(KeySecret.hash("good"), null);
        Quota own = quotas.of("192.0.2.1", "Bearer good");
        assertThat(own.perMinute()).isEqualTo(100);
        assertThat(quotas.of("192.0.2.2", "bearer  good")).isSameAs(own);
        quotas.know(KeySecret.hash("good"), null);
        assertThat(quotas.of("192.0.2.2", "Bearer good")).isSameAs(own);
        quotas.forget(KeySecret.hash("good"));
        assertThat(quotas.of("192.0.2.1", "Bearer good").perMinute()).isEqualTo(10);
    }

    @Test
    void a_subscriber_counts_once_with_all_its_ipv6_addresses() {
        assertThat(quotas.of("2001:db8:1:2:3:4:5:6", null)).isSameAs(quotas.of("2001:db8:1:2:9:9:9:9", null));
        assertThat(quotas.of("2001:db8:1:3:3:4:5:6", null)).isNotSameAs(quotas.of("2001:db8:1:2:9:9:9:9", null));
    }

    @Test
    void what_another_replica_let_in_is_gone_here() {
        Quota here = quotas.of("192.0.2.7", null);
        quotas.takenElsewhere("address 192.0.2.7", 8, 10);
        assertThat(here.take().getRemainingTokens()).isEqualTo(1);
        quotas.takenElsewhere("address 192.0.2.8", 10, 10);
        assertThat(quotas.of("192.0.2.8", null).take().isConsumed()).isFalse();
    }

    @Test
    void a_caller_owes_what_it_took_at_other_replicas_but_never_more_than_one_quota() {
        Quota here = quotas.of("192.0.2.9", null);
        quotas.takenElsewhere("address 192.0.2.9", 1_000, 10);
        long wait = here.take().getNanosToWaitForRefill();
        assertThat(Duration.ofNanos(wait)).isBetween(Duration.ofSeconds(60), Duration.ofSeconds(67));
    }

    @Test
    void only_what_was_let_in_is_told_and_once() {
        Quota often = quotas.of("192.0.2.11", null);
        for (int i = 0; i < 20; i++) {
            often.take();
        }
        quotas.of("192.0.2.12", null).take();
        assertThat(quotas.untold(9))
                .extracting(Quota::caller)
                .containsExactly("address 192.0.2.11", "address 192.0.2.12");
        assertThat(quotas.untold(1)).containsExactly(often);
        assertThat(often.tell()).isEqualTo(10);
        assertThat(quotas.untold(9)).extracting(Quota::caller).containsExactly("address 192.0.2.12");
    }
}
