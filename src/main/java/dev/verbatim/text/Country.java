package dev.verbatim.text;

import java.net.URI;
import java.util.List;

/**
 * A country or territory.
 *
 * @param code     ISO 3166-1 alpha-2, and XK for Kosovo
 * @param wikidata identifier of its item in Wikidata, such as {@code Q717}
 * @param names    in English, the usual one first; abbreviations with and without full stops
 * @param demonyms words for its people and things, singular; empty when none is in use
 * @param capitals empty when it has none of its own
 */
public record Country(String code, String wikidata, List<String> names, List<String> demonyms, List<String> capitals) {

    public Country {
        names = List.copyOf(names);
        demonyms = List.copyOf(demonyms);
        capitals = List.copyOf(capitals);
    }

    /** The address under which the web of data knows this country. */
    public URI sameAs() {
        return Wikidata.item(wikidata);
    }
}
