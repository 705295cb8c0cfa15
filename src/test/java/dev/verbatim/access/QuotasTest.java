package dev.verbatim.access;

import static org.assertj.core.api.Assertions.assertThat;

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
        Quotas.Quota address = quotas.of("192.0.2.1", null);
        assertThat(quotas.of("192.0.2.1", "Bearer one")).isSameAs(address);
        assertThat(quotas.of("192.0.2.1", "Bearer two")).isSameAs(address);
        assertThat(quotas.of("192.0.2.2", null)).isNotSameAs(address);
    }

    @Test
    void a_key_found_valid_has_one_bucket_from_every_address_and_however_it_is_spelt() {
        quotas.know(KeySecret.hash("good"), null);
        Quotas.Quota own = quotas.of("192.0.2.1", "Bearer good");
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
}
