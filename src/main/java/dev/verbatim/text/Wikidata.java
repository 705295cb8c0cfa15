package dev.verbatim.text;

import java.net.URI;

/** Addresses of things in Wikidata. */
final class Wikidata {

    private Wikidata() {}

    /** Of the item with this identifier, such as {@code Q717}; the form that Wikidata's own data use. */
    static URI item(String identifier) {
        return URI.create("http://www.wikidata.org/entity/" + identifier);
    }
}
