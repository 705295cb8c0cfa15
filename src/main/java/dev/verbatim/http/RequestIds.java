package dev.verbatim.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/** Gives every request an id: the caller's {@code X-Request-Id} when it is harmless, else a new one. Sent back always. */
@ApplicationScoped
public class RequestIds {

    /** Name of the header, in both directions. */
    public static final String HEADER = "X-Request-Id";

    /** The same in bytes. */
    static final CharSequence NAME = HttpHeaders.createOptimized(HEADER);

    /** Name in the log's context (MDC): every line written on behalf of a request carries its id. */
    private static final String LOG_KEY = "requestId";

    private static final String KEY = "verbatim.requestId";
    private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9._:-]{1,64}");
    private static final int FIRST = 10_000;

    void register(@Observes Filters filters) {
        filters.register(RequestIds::assign, FIRST);
    }

    /** The id of the request being answered. */
    public static String of(RoutingContext context) {
        String id = context.get(KEY);
        return id == null ? fresh() : id;
    }

    private static void assign(RoutingContext context) {
        String id = choose(context.request());
        context.put(KEY, id);
        if (VertxContext.isOnDuplicatedContext()) {
            MDC.put(LOG_KEY, id);
        }
        context.response().putHeader(HEADER, id);
        context.next();
    }

    /** What the request is called from now on. */
    static String choose(HttpServerRequest request) {
        @Nullable String given = request.headers().get(NAME);
        return given != null && HARMLESS.matcher(given).matches() ? given : fresh();
    }

    private static String fresh() {
        byte[] bytes = new byte[10];
        ThreadLocalRandom.current().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
