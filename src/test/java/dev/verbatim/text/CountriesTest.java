package dev.verbatim.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CountriesTest {

    @Test
    void all_names_of_a_country_lead_to_it() {
        for (String name : Set.of("UK", "U.K.", "United Kingdom", "Great Britain")) {
            assertThat(Countries.named(name)).map(Country::code).as(name).hasValue("GB");
        }
    }

    @Test
    void a_country_knows_its_item_in_wikidata() {
        assertThat(Countries.named("Venezuela").orElseThrow().sameAs())
                .isEqualTo(URI.create("http://www.wikidata.org/entity/Q717"));
    }

    @Test
    void a_small_word_is_no_country() {
        assertThat(Countries.named("us")).isEmpty();
        assertThat(Countries.named("Us")).isEmpty();
    }

    @Test
    void codes_and_items_are_unique_and_well_formed() {
        assertThat(Countries.all()).hasSizeGreaterThan(220).allSatisfy(country -> {
            assertThat(country.code()).matches("[A-Z]{2}");
            assertThat(country.wikidata()).matches("Q[1-9][0-9]*");
            assertThat(country.names()).isNotEmpty();
        });
        assertThat(Countries.all().stream().map(Country::code).collect(Collectors.toSet()))
                .hasSameSizeAs(Countries.all());
        assertThat(Countries.all().stream().map(Country::wikidata).collect(Collectors.toSet()))
                .hasSameSizeAs(Countries.all());
    }
}
