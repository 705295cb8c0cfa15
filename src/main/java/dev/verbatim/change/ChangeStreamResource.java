package dev.verbatim.change;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.verbatim.http.CacheRules;
import dev.verbatim.http.PublicUrl;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/**
 * The change log as server-sent events. A listener is a chain of {@link ChangeFollower#follow}: it asks for the next
 * few changes when the former ones have been taken, so that a slow one holds nothing up and fills no buffer.
 */
@Path("/v1")
@Tag(name = "Sync")
public class ChangeStreamResource {

    private static final int AT_ONCE = 100;
    private static final int RECONNECT_MILLIS = 2000;

    private final ChangeFollower follower;
    private final Changes changes;
    private final Stalls stalls;
    private final ChangeConfig config;
    private final PublicUrl url;
    private final ObjectMapper json;

    /** Five hundred listeners, one serialisation. */
    private final Cache<Change, String> written =
            Caffeine.newBuilder().maximumSize(2000).build();

    ChangeStreamResource(
            ChangeFollower follower,
            Changes changes,
            Stalls stalls,
            ChangeConfig config,
            PublicUrl url,
            ObjectMapper json) {
        this.follower = follower;
        this.changes = changes;
        this.stalls = stalls;
        this.config = config;
        this.url = url;
        this.json = json;
    }

    /** On a worker thread up to the first event only, since it asks the database whether the position is good. */
    @GET
    @Path("/changes/stream")
    @PermitAll
    @Blocking
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(
            operationId = "streamChanges",
            summary = "Changes as server-sent events",
            description =
                    "Each event has the position as `id`, the kind as `event` and a Change as `data`. Starts after"
                            + " `Last-Event-ID`, else after `since`, else with what happens from now on; the first"
                            + " message only names that position. Comments keep the line open.")
    @APIResponse(
            responseCode = "200",
            description = "id is the position, event is the type, data is a Change.",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(type = SchemaType.STRING, maxLength = 1000000)))
    @APIResponse(responseCode = "410", description = "The log does not reach back to this position.")
    public Multi<OutboundSseEvent> stream(
            @RestHeader("Last-Event-ID")
                    @Size(max = 1024)
                    @Parameter(description = "The id of the last event received; goes before `since`.", example = "MA")
                    @Nullable
                    String lastEventId,
            @RestQuery
                    @Size(max = 1024)
                    @Parameter(description = "Where to start: `next` of a page, or X-Change-Position.", example = "MA")
                    @Nullable
                    String since,
            @RestQuery
                    @Size(max = 4)
                    @Parameter(description = "Only these kinds of resources; repeat for several.", example = "quote")
                    List<ResourceType> resourceType,
            @jakarta.ws.rs.core.Context RoutingContext request,
            @jakarta.ws.rs.core.Context Sse sse) {
        String from = lastEventId == null || lastEventId.isBlank() ? since : lastEventId;
        ChangeQuery query =
                ChangeQuery.after(from == null ? changes.head() : Position.read(from.strip()), resourceType, AT_ONCE);
        changes.readFor(ChangeQuery.after(query.since(), 1));
        Listener listener = new Listener(query, stalls.watch(request.response()), sse);
        Multi<OutboundSseEvent> events = Multi.createBy()
                .concatenating()
                .streams(Multi.createFrom().item(listener.hello()), listener.follow())
                .emitOn(onContextOf())
                .onTermination()
                .invoke(listener.watched::end);
        request.response().putHeader("Cache-Control", CacheRules.PRIVATE).putHeader("X-Accel-Buffering", "no");
        return events;
    }

    /** The thread that follows the log must not spend its time on listeners: each writes on its own event loop. */
    private static Executor onContextOf() {
        Context context = Vertx.currentContext();
        return command -> context.runOnContext(v -> command.run());
    }

    private String json(Change change) {
        try {
            return json.writeValueAsString(ChangeView.of(change, url));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One open stream and how far it has come. */
    private final class Listener {

        private final Stalls.Watched watched;
        private final Sse sse;
        private volatile ChangeQuery query;

        Listener(ChangeQuery query, Stalls.Watched watched, Sse sse) {
            this.query = query;
            this.watched = watched;
            this.sse = sse;
        }

        /** Names the position, so that a client that loses the line before the first event resumes here. */
        OutboundSseEvent hello() {
            return sse.newEventBuilder()
                    .comment("verbatim change log")
                    .id(Position.write(query.since()))
                    .reconnectDelay(RECONNECT_MILLIS)
                    .build();
        }

        Multi<OutboundSseEvent> follow() {
            return Multi.createBy()
                    .repeating()
                    .uni(this::next)
                    .indefinitely()
                    .onItem()
                    .transformToIterable(this::events);
        }

        private Uni<ChangeStretch> next() {
            watched.taken();
            return follower.follow(query, config.heartbeat()).invoke(stretch -> {
                query = query.from(stretch.next());
                watched.handOut();
            });
        }

        private List<OutboundSseEvent> events(ChangeStretch stretch) {
            List<OutboundSseEvent> events = new ArrayList<>();
            for (Change change : stretch.changes()) {
                events.add(sse.newEventBuilder()
                        .id(Position.write(change.seq()))
                        .name(change.type())
                        .data(written.get(change, ChangeStreamResource.this::json))
                        .build());
            }
            if (events.isEmpty()) {
                events.add(sse.newEventBuilder()
                        .comment("nothing new")
                        .id(Position.write(stretch.next()))
                        .build());
            }
            return events;
        }
    }
}
