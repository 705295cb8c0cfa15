package dev.verbatim.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MultivaluedMap;
import java.lang.annotation.Annotation;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
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
        if (isCurrent(request, tagged.get())) {
            response.setStatus(304);
            response.setEntity(null);
        } else {
            response.setEntity(tagged.get().body(), new Annotation[0], response.getMediaType());
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

    /** If-None-Match decides alone when it is there; If-Modified-Since otherwise (RFC 9110 section 13.2.2). */
    private static boolean isCurrent(ContainerRequestContext request, Written tagged) {
        if (!request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
            return false;
        }
        String ifNoneMatch = request.getHeaderString("If-None-Match");
        if (ifNoneMatch != null) {
            return EntityTag.matches(ifNoneMatch, tagged.tag());
        }
        String since = request.getHeaderString("If-Modified-Since");
        return since != null && tagged.lastModified() != null && !isAfter(tagged.lastModified(), since);
    }

    /** A date that cannot be read is ignored, as the RFC demands. */
    private static boolean isAfter(Instant lastModified, String since) {
        try {
            Instant held = ZonedDateTime.parse(since, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return lastModified.truncatedTo(ChronoUnit.SECONDS).isAfter(held);
        } catch (DateTimeException e) {
            return true;
        }
    }
}
