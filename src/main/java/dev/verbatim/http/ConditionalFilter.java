package dev.verbatim.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MultivaluedMap;
import java.lang.annotation.Annotation;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/**
 * Tags what can be cached and answers 304 when the caller has it (RFC 9110 section 13).
 *
 * <p>A {@link Versioned} view without a query string has its version as a strong tag, {@code "v7"}; with one (other
 * includes, other offset unit) the tag also carries a hash of the bytes, because each representation needs its own. A
 * {@link Tagged} has a weak tag from the bytes, a {@link Document} the tag it brings. The body is serialised here and only
 * here.
 */
final class ConditionalFilter {

    private static final int AFTER_LINKS = 1000;
    private static final int LAST = 100;

    private final ObjectMapper json;

    ConditionalFilter(ObjectMapper json) {
        this.json = json;
    }

    @ServerResponseFilter(priority = AFTER_LINKS)
    void tag(ContainerRequestContext request, ContainerResponseContext response) throws JsonProcessingException {
        if (response.getStatus() >= 300) {
            return;
        }
        Optional<Written> tagged = tagged(
                response.getEntity(), request.getUriInfo().getRequestUri().getRawQuery());
        if (tagged.isEmpty()) {
            return;
        }
        headers(tagged.get(), request, response.getHeaders());
        if (response.getEntity() instanceof Document document && document.links() != null) {
            response.getHeaders().putSingle("Link", document.links());
        }
        response.setEntity(tagged.get().body(), new Annotation[0], response.getMediaType());
    }

    /** Apart from {@link #tag} and after it: what comes between sees the whole answer, whatever the caller holds. */
    @ServerResponseFilter(priority = LAST)
    void spare(ContainerRequestContext request, ContainerResponseContext response) {
        String tag = response.getHeaderString("ETag");
        if (Reads.is(request.getMethod())
                && tag != null
                && response.getStatus() < 300
                && Preconditions.isHeld(
                        request.getHeaderString("If-None-Match"),
                        request.getHeaderString("If-Modified-Since"),
                        tag,
                        response.getHeaderString("Last-Modified"))) {
            response.setStatus(304);
            response.setEntity(null);
        }
    }

    /** An answer as bytes with its tag. */
    private record Written(
            byte[] body, String tag, @Nullable Instant lastModified) {}

    private Optional<Written> tagged(@Nullable Object entity, @Nullable String query) throws JsonProcessingException {
        if (entity instanceof Versioned versioned) {
            byte[] body = json.writeValueAsBytes(entity);
            boolean plain = query == null || query.isEmpty();
            String opaque = plain ? versioned.tag() : versioned.tag() + '-' + EntityTag.hash(body, 6);
            return Optional.of(new Written(body, EntityTag.strong(opaque), null));
        }
        if (entity instanceof Tagged) {
            byte[] body = json.writeValueAsBytes(entity);
            return Optional.of(new Written(body, EntityTag.weak(body), null));
        }
        if (entity instanceof Document document) {
            String tag = document.tag() == null ? EntityTag.weak(document.bytes()) : EntityTag.strong(document.tag());
            return Optional.of(new Written(document.bytes(), tag, document.lastModified()));
        }
        return Optional.empty();
    }

    private static void headers(
            Written tagged, ContainerRequestContext request, MultivaluedMap<String, Object> headers) {
        headers.putSingle("ETag", tagged.tag());
        headers.putSingle("Vary", "Accept-Encoding, Authorization");
        if (!headers.containsKey("Cache-Control")) {
            headers.putSingle("Cache-Control", CacheRules.of(request));
        }
        if (tagged.lastModified() != null) {
            ZonedDateTime time = tagged.lastModified().atZone(ZoneOffset.UTC);
            headers.putSingle("Last-Modified", DateTimeFormatter.RFC_1123_DATE_TIME.format(time));
        }
    }
}
