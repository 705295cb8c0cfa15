package dev.verbatim.cache;

import dev.verbatim.http.Commits;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Holds the answer of a write back until this replica has thrown away what the write made out of date. */
final class OwnWrites {

    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");

    private final Commits commits;

    OwnWrites(Commits commits) {
        this.commits = commits;
    }

    @ServerResponseFilter
    void settle(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() < 400 && !READS.contains(request.getMethod())) {
            commits.await();
        }
    }
}
