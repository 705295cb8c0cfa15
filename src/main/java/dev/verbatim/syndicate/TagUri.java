package dev.verbatim.syndicate;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Names of things for ever (RFC 4151): {@code tag:authority:article/art_...}. Set the authority once, never again. */
@ApplicationScoped
class TagUri {

    private final String authority;

    TagUri(@ConfigProperty(name = "verbatim.tag-authority", defaultValue = "verbatim.example,2026") String authority) {
        this.authority = authority;
    }

    String of(String kind, String id) {
        return "tag:" + authority + ":" + kind + "/" + id;
    }
}
