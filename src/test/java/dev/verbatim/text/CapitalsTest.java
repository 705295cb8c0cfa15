package dev.verbatim.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CapitalsTest {

    @Test
    void a_capital_knows_its_item_in_wikidata_by_each_of_its_names() {
        URI kyiv = URI.create("http://www.wikidata.org/entity/Q1899");
        assertThat(Capitals.sameAs("Kyiv")).hasValue(kyiv);
        assertThat(Capitals.sameAs("Kiev")).hasValue(kyiv);
        assertThat(Capitals.sameAs("Washington, D.C.")).isEqualTo(Capitals.sameAs("Washington DC"));
        assertThat(Capitals.sameAs("Bogotá")).hasValue(URI.create("http://www.wikidata.org/entity/Q2841"));
    }

    @Test
    void a_name_of_several_places_is_not_linked() {
        for (String name : List.of(
                "Georgetown",
                "Victoria",
                "Kingston",
                "St. John's",
                "Saint John's",
                "San José",
                "Santiago",
                "Washington")) {
            assertThat(Capitals.sameAs(name)).as(name).isEmpty();
        }
    }

    @Test
    void a_capital_of_one_meaning_is_linked() {
        Set<URI> linked = Countries.all().stream()
                .flatMap(country -> country.capitals().stream())
                .flatMap(name -> Capitals.sameAs(name).stream())
                .collect(Collectors.toSet());
        assertThat(linked).as("all but Washington, D.C.").hasSize(62);
    }
}
