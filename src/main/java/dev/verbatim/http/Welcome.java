package dev.verbatim.http;

import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Tells the person who started the service where to look. */
@ApplicationScoped
class Welcome {

    private static final int LAST = Integer.MAX_VALUE;

    private final PublicUrl url;

    Welcome(PublicUrl url) {
        this.url = url;
    }

    void greet(@Observes @Priority(LAST) StartupEvent event) {
        Log.infof("Look: %s   Try: %s   Contract: %s", url.of("/"), url.of("/swagger-ui"), url.of("/openapi"));
    }
}
