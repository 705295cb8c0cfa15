package dev.verbatim.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/**
 * Makes endpoints marked {@link Idempotent} repeatable. A key belongs to the caller and to one request (method, path and
 * body); success is kept for 24 hours and sent again with {@code Idempotent-Replayed: true}; a failure frees the key,
 * because nothing was made.
 */
final class IdempotencyFilter {

    private static final int AFTER_TAGS = 500;

    /** What a replay takes over; the rest belongs to the exchange. */
    private static final Set<String> KEPT = Set.of("location", "etag", "content-type", "cache-control", "vary", "link");

    private final IdempotencyStore store;
    private final IdempotentAttempt attempt;
    private final SecurityIdentity caller;
    private final ObjectMapper json;

    IdempotencyFilter(IdempotencyStore store, IdempotentAttempt attempt, SecurityIdentity caller, ObjectMapper json) {
        this.store = store;
        this.attempt = attempt;
        this.caller = caller;
        this.json = json;
    }

    @ServerRequestFilter
    @Nullable
    Response claim(ContainerRequestContext request, ResourceInfo resource) throws IOException {
        @Nullable Method method = resource.getResourceMethod();
        if (method == null || !method.isAnnotationPresent(Idempotent.class) || caller.isAnonymous()) {
            return null;
        }
        Optional<String> key = IdempotencyKey.of(request.getHeaderString("Idempotency-Key"));
        if (key.isEmpty()) {
            return null;
        }
        byte[] body = request.getEntityStream().readAllBytes();
        request.setEntityStream(new ByteArrayInputStream(body));
        String name = caller.getPrincipal().getName();
        IdempotencyStore.Claim claim = store.claim(name, key.get(), fingerprint(request, body));
        if (claim instanceof IdempotencyStore.Mine mine) {
            attempt.begin(name, key.get(), mine);
            attempt.keepSecret(method.getAnnotation(Idempotent.class).secret());
            return null;
        }
        if (claim instanceof IdempotencyStore.Answered answered) {
            return replay(answered);
        }
        if (claim instanceof IdempotencyStore.Reused) {
            throw ProblemException.of(
                    ProblemType.IDEMPOTENCY_KEY_REUSED, "This Idempotency-Key was used with another request.");
        }
        throw ProblemException.of(
                        ProblemType.IDEMPOTENCY_IN_PROGRESS, "The first request with this key has not ended yet.")
                .withHeader("Retry-After", "1");
    }

    @ServerResponseFilter(priority = AFTER_TAGS)
    void keep(ContainerResponseContext response) throws JsonProcessingException {
        if (!attempt.isKeyed()) {
            return;
        }
        if (response.getStatus() >= 300) {
            store.release(attempt.owner());
            return;
        }
        if (attempt.earlier().isPresent()) {
            response.getHeaders().putSingle("Idempotent-Replayed", "true");
        }
        if (attempt.isSecret()) {
            store.end(attempt.owner());
            return;
        }
        Object entity = response.getEntity();
        byte[] body = entity instanceof byte[] bytes ? bytes : json.writeValueAsBytes(entity);
        String headers = response.getStringHeaders().entrySet().stream()
                .filter(h -> KEPT.contains(h.getKey().toLowerCase(java.util.Locale.ROOT)))
                .map(h -> h.getKey() + ": " + String.join(", ", h.getValue()))
                .collect(Collectors.joining("\n"));
        store.answer(attempt.owner(), response.getStatus(), headers, body);
    }

    private static Response replay(IdempotencyStore.Answered answered) {
        Response.ResponseBuilder response =
                Response.status(answered.status()).entity(answered.body()).type("application/json");
        answered.headers().lines().filter(line -> line.contains(": ")).forEach(line -> {
            int colon = line.indexOf(": ");
            if (!line.regionMatches(true, 0, "content-type", 0, colon)) {
                response.header(line.substring(0, colon), line.substring(colon + 2));
            }
        });
        return response.header("Idempotent-Replayed", "true").build();
    }

    private static byte[] fingerprint(ContainerRequestContext request, byte[] body) {
        MessageDigest digest = Sha256.digest();
        digest.update(
                (request.getMethod() + " " + request.getUriInfo().getPath() + "\n").getBytes(StandardCharsets.UTF_8));
        return digest.digest(body);
    }
}
