package dev.verbatim.cache;

import dev.verbatim.http.Commits;
import dev.verbatim.http.Entrance;
import dev.verbatim.http.Reads;
import dev.verbatim.http.Turnstile;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.Context;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * Answers reads from memory, on the event loop, and lets one request through where several ask for what is not there.
 *
 * <p>Stands three times in the chain: before everything, for callers known from memory whose answer is
 * ready ({@link Entrance}); before authentication for those whose answer has to be made, and who are anonymous whatever it
 * says; and after it for callers with a key, whose answers are kept apart by their roles.
 */
@ApplicationScoped
class ReadPath {

    /** Under which the request that makes an answer carries its flight. */
    static final String FLIGHT = "verbatim.flight";

    /** Before {@code http.RequestMetrics}, the first of all filters. */
    private static final int BEFORE_ALL = 12_000;

    /** Between CORS (300) and authentication (200), see {@code FilterBuildItem} of Quarkus. */
    private static final int BEFORE_AUTHENTICATION = 250;

    private static final int AFTER_AUTHENTICATION = 150;

    /** After that many overtaken flights a caller is served by the resource itself. */
    private static final int TRIES = 3;

    /** Of the connection and of one transfer, not of the answer. */
    private static final Set<String> OF_TRANSFER =
            Set.of("content-length", "content-encoding", "transfer-encoding", "connection");

    private final Answers answers;
    private final Commits commits;
    private final Entrance entrance;
    private final boolean enabled;
    private final LongAdder hits = new LongAdder();
    private final LongAdder misses = new LongAdder();
    private final Map<String, Flight> flights = new ConcurrentHashMap<>();

    ReadPath(Answers answers, Commits commits, Entrance entrance, CacheConfig config, MeterRegistry metrics) {
        this.answers = answers;
        this.commits = commits;
        this.entrance = entrance;
        this.enabled = config.enabled();
        count("hit", hits, metrics);
        count("miss", misses, metrics);
        Gauge.builder("verbatim.cache.size", answers, Answers::bytes)
                .description("Memory that ready answers take.")
                .baseUnit("bytes")
                .register(metrics);
    }

    private static void count(String result, LongAdder reads, MeterRegistry metrics) {
        FunctionCounter.builder("verbatim.cache.reads", reads, LongAdder::sum)
                .description("Reads answered from memory (hit), and those whose answer was made to be kept (miss).")
                .tag("result", result)
                .register(metrics);
    }

    void register(@Observes Filters filters) {
        if (enabled) {
            filters.register(this::atOnce, BEFORE_ALL);
            filters.register(this::withoutKey, BEFORE_AUTHENTICATION);
            filters.register(this::withKey, AFTER_AUTHENTICATION);
        }
    }

    private void atOnce(RoutingContext request) {
        long began = System.nanoTime();
        Turnstile.@Nullable Caller caller =
                isRead(request.request()) && commits.isCurrent() ? entrance.caller(request.request()) : null;
        @Nullable ReadyAnswer ready = caller == null ? null : answers.get(key(caller.roles(), request));
        if (caller != null
                && ready != null
                && Sending.isAccepted(request.request(), ready)
                && entrance.admit(request, caller)) {
            hits.increment();
            HttpServerResponse response = request.response();
            boolean gone = response.closed();
            Sending.send(request, ready);
            ready.meter().count(gone ? 0 : response.getStatusCode(), System.nanoTime() - began);
        } else {
            request.next();
        }
    }

    /** Of an answer: whose, and to which address. */
    private static String key(String roles, RoutingContext request) {
        String address = request.request().uri();
        return roles.isEmpty() ? address : roles + ' ' + address;
    }

    private static boolean hasKey(HttpServerRequest request) {
        return request.headers().contains(HttpHeaderNames.AUTHORIZATION);
    }

    private void withoutKey(RoutingContext request) {
        if (isRead(request.request()) && !hasKey(request.request())) {
            answer(request, key("", request), TRIES);
        } else {
            request.next();
        }
    }

    private void withKey(RoutingContext request) {
        if (isRead(request.request()) && hasKey(request.request()) && request.user() instanceof QuarkusHttpUser user) {
            answer(request, key(Turnstile.roles(user.getSecurityIdentity().getRoles()), request), TRIES);
        } else {
            request.next();
        }
    }

    private static boolean isRead(HttpServerRequest request) {
        return Reads.is(request.method().name());
    }

    private void answer(RoutingContext request, String key, int tries) {
        if (!commits.isCurrent()) {
            request.next();
            return;
        }
        @Nullable ReadyAnswer ready = answers.get(key);
        if (ready == null) {
            make(request, key, tries);
        } else if (Sending.isAccepted(request.request(), ready)) {
            hits.increment();
            Sending.send(request, ready);
        } else {
            request.next();
        }
    }

    private void make(RoutingContext request, String key, int tries) {
        String uri = request.request().uri();
        int mark = uri.indexOf('?');
        Optional<Footprint> footprint =
                Footprint.of(mark < 0 ? uri : uri.substring(0, mark), mark < 0 ? "" : uri.substring(mark + 1));
        if (footprint.isEmpty() || tries == 0) {
            request.next();
            return;
        }
        Flight mine = new Flight(
                key,
                footprint.get(),
                answers.position(),
                request.response().headers().names());
        @Nullable Flight other = flights.putIfAbsent(key, mine);
        if (other == null) {
            lead(request, mine);
        } else {
            await(request, other, tries);
        }
    }

    private void await(RoutingContext request, Flight flight, int tries) {
        Context context = request.vertx().getOrCreateContext();
        // Nothing of the connection may be read meanwhile: it would find no handler
        request.request().pause();
        flight.join(outcome -> context.runOnContext(landed -> {
            request.request().resume();
            if (request.response().ended() || request.response().closed()) {
                return;
            }
            if (outcome == Flight.Outcome.NOTHING) {
                request.next();
            } else {
                answer(request, flight.key(), tries - 1);
            }
        }));
    }

    private void lead(RoutingContext request, Flight flight) {
        misses.increment();
        request.put(FLIGHT, flight);
        request.addHeadersEndHandler(heads -> keep(request, flight));
        // Who hung up says nothing about the answer: the next one has it made
        request.addEndHandler(end -> land(flight, end.succeeded() ? Flight.Outcome.NOTHING : Flight.Outcome.OVERTAKEN));
        request.next();
    }

    private void keep(RoutingContext request, Flight flight) {
        Flight.@Nullable Body body = flight.body();
        @Nullable String tag = request.response().headers().get(HttpHeaderNames.ETAG);
        if (body == null || tag == null || !commits.isCurrent()) {
            land(flight, Flight.Outcome.NOTHING);
            return;
        }
        List<Entrance.Field> headers = new ArrayList<>();
        request.response().headers().forEach((name, value) -> {
            if (!flight.isForeign(name) && !OF_TRANSFER.contains(name.toLowerCase(Locale.ROOT))) {
                headers.add(Entrance.Field.of(name, value));
            }
        });
        ReadyAnswer answer = new ReadyAnswer(
                flight.key(),
                body.plain(),
                body.gzip(),
                headers,
                tag,
                request.response().headers().get(HttpHeaderNames.LAST_MODIFIED),
                request.response().headers().get(HttpHeaderNames.CONTENT_TYPE),
                body.touches(),
                entrance.meter(request));
        land(flight, answers.put(answer, flight.since()) ? Flight.Outcome.READY : Flight.Outcome.OVERTAKEN);
    }

    private void land(Flight flight, Flight.Outcome outcome) {
        flights.remove(flight.key(), flight);
        flight.land(outcome);
    }
}
