package dev.verbatim.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.lang.annotation.Annotation;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/**
 * Tags what can be cached and answers 304 when the caller has it (RFC 9110 section 13).
 *
 * <p>A {@link Versioned} view without a query string has its version as a strong tag, {@code "v7"}; with one (other
 * includes, other offset unit) the tag also carries a hash of the bytes, because each representation needs its own. A
 * {@link Page} has a weak tag from the bytes. The body is serialised here and only here.
 */
final class ConditionalFilter {

    private static final int AFTER_LINKS = 1000;

    private final ObjectMapper json;

    ConditionalFilter(ObjectMapper json) {
        this.json = json;
    }

    @ServerResponseFilter(priority = AFTER_LINKS)
    void tag(ContainerRequestContext request, ContainerResponseContext response) throws JsonProcessingException {
        Object entity = response.getEntity();
        if (response.getStatus() >= 300 || !(entity instanceof Versioned || entity instanceof Page)) {
            return;
        }
        byte[] body = json.writeValueAsBytes(entity);
        String tag = tag(entity, body, request.getUriInfo().getRequestUri().getRawQuery());
        response.getHeaders().putSingle("ETag", tag);
        response.getHeaders().putSingle("Vary", "Accept-Encoding, Authorization");
        if (!response.getHeaders().containsKey("Cache-Control")) {
            response.getHeaders().putSingle("Cache-Control", CacheRules.of(request));
        }
        if (isRead(request) && matches(request.getHeaderString("If-None-Match"), tag)) {
            response.setStatus(304);
            response.setEntity(null);
        } else {
            response.setEntity(body, new Annotation[0], response.getMediaType());
        }
    }

    private static boolean isRead(ContainerRequestContext request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }

    private static String tag(Object entity, byte[] body, @Nullable String query) {
        if (entity instanceof Versioned versioned) {
            return query == null || query.isEmpty()
                    ? '"' + versioned.tag() + '"'
                    : '"' + versioned.tag() + '-' + hash(body, 6) + '"';
        }
        return "W/\"" + hash(body, 12) + '"';
    }

    private static String hash(byte[] body, int bytes) {
        try {
            byte[] all = MessageDigest.getInstance("SHA-256").digest(body);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(all, bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Weak comparison, as If-None-Match demands; {@code *} matches anything that exists. */
    private static boolean matches(@Nullable String ifNoneMatch, String tag) {
        if (ifNoneMatch == null) {
            return false;
        }
        String opaque = opaque(tag);
        return Arrays.stream(ifNoneMatch.split(","))
                .map(String::strip)
                .anyMatch(given -> given.equals("*") || opaque(given).equals(opaque));
    }

    private static String opaque(String tag) {
        return tag.startsWith("W/") ? tag.substring(2) : tag;
    }
}
