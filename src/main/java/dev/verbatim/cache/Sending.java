package dev.verbatim.cache;

import dev.verbatim.http.Entrance;
import dev.verbatim.http.Preconditions;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Sends a ready answer, as the resource would have. */
final class Sending {

    private static final Pattern EXCLUDED = Pattern.compile(".*;\\s*q=0(\\.0*)?");

    private Sending() {}

    /**
     * Whether the caller surely takes the answer's media type. Plain cases only, one of the list is enough: everything,
     * or the very type without a quality; whatever else is said in {@code Accept}, and whoever excludes something, is
     * left to the resource, which may refuse it.
     */
    static boolean isAccepted(HttpServerRequest request, ReadyAnswer answer) {
        @Nullable String accept = request.headers().get(HttpHeaderNames.ACCEPT);
        return accept == null
                || accept.equals("*/*")
                || accept.equals(answer.mediaType())
                || isListed(accept, answer.mediaType());
    }

    private static boolean isListed(String accept, String mediaType) {
        String type = mediaType.split(";")[0];
        boolean listed = false;
        for (String range : accept.split(",")) {
            String given = range.strip();
            if (EXCLUDED.matcher(given).matches()) {
                return false;
            }
            listed |= given.equals(type) || given.startsWith("*/*");
        }
        return listed;
    }

    static void send(RoutingContext request, ReadyAnswer answer) {
        HttpServerRequest asked = request.request();
        HttpServerResponse response = request.response();
        MultiMap headers = response.headers();
        for (Entrance.Field field : answer.headers()) {
            headers.add(field.name(), field.value());
        }
        if (Preconditions.isHeld(
                asked.headers().get(HttpHeaderNames.IF_NONE_MATCH),
                asked.headers().get(HttpHeaderNames.IF_MODIFIED_SINCE),
                answer.tag(),
                answer.lastModified())) {
            headers.remove(HttpHeaderNames.CONTENT_ENCODING);
            response.setStatusCode(304).end();
        } else if (asked.method() == HttpMethod.HEAD) {
            headers.remove(HttpHeaderNames.CONTENT_ENCODING);
            response.end();
        } else {
            sendBody(asked, response, answer);
        }
    }

    private static void sendBody(HttpServerRequest asked, HttpServerResponse response, ReadyAnswer answer) {
        Buffer body = answer.body();
        if (answer.gzip() != null && takesGzip(asked.headers().get(HttpHeaderNames.ACCEPT_ENCODING))) {
            body = answer.gzip();
            response.headers().set(HttpHeaderNames.CONTENT_ENCODING, HttpHeaderValues.GZIP);
        } else {
            // Or else it would be compressed on the way, once for each caller
            response.headers().set(HttpHeaderNames.CONTENT_ENCODING, HttpHeaderValues.IDENTITY);
        }
        response.end(body);
    }

    /** As most callers say it; whoever forbids it, or wants it less than something else, gets plain bytes. */
    static boolean takesGzip(@Nullable String acceptEncoding) {
        if (acceptEncoding == null) {
            return false;
        }
        int at = acceptEncoding.indexOf("gzip");
        if (at < 0) {
            return false;
        }
        int end = at + 4;
        return end == acceptEncoding.length() || acceptEncoding.charAt(end) == ',';
    }
}
