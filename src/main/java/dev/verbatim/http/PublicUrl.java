package dev.verbatim.http;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Builds absolute links from the configured {@code verbatim.public-url}; never from what a request says of itself. */
@ApplicationScoped
public class PublicUrl {

    private final String base;

    PublicUrl(@ConfigProperty(name = "verbatim.public-url") String base) {
        this.base = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
    }

    /** An absolute URL for a path and query that start with a slash: {@code of("/v1/articles")}. */
    public String of(String pathAndQuery) {
        return base + pathAndQuery;
    }

    /** The address of one resource: {@code of("articles", "art_...")}. */
    public String of(String collection, String id) {
        return base + "/v1/" + collection + "/" + id;
    }
}
