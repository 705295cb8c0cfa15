package dev.verbatim.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.verbatim.change.Change;
import dev.verbatim.change.ChangeView;
import dev.verbatim.http.PublicUrl;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The bodies of messages: thin, they say what changed and where to read it. */
@ApplicationScoped
class Messages {

    static final String TEST = "webhook.test";

    private final ObjectMapper json;
    private final PublicUrl url;

    Messages(ObjectMapper json, PublicUrl url) {
        this.json = json;
        this.url = url;
    }

    /** The envelope of Standard Webhooks. In CloudEvents: id = webhook-id header, source = resource.href, time = timestamp. */
    record Message(String type, Instant timestamp, Object data) {}

    /**
     * A change as the log has it.
     *
     * @param previousSeq the seq sent to this endpoint before; who does not hold it has missed something
     */
    record ChangeData(
            long seq,
            @Nullable Long previousSeq,
            String type,
            Instant occurredAt,
            ChangeView.Resource resource,
            ChangeView.@Nullable Tombstone tombstone) {}

    /** What a test says. */
    record TestData(String webhookId) {}

    String change(Change change, @Nullable Long previousSeq) {
        ChangeView view = ChangeView.of(change, url);
        return write(new Message(
                view.type(),
                view.occurredAt(),
                new ChangeData(
                        view.seq(), previousSeq, view.type(), view.occurredAt(), view.resource(), view.tombstone())));
    }

    String test(Webhook webhook, Instant at) {
        return write(new Message(TEST, at, new TestData(webhook.id)));
    }

    /** The same for the same change and endpoint, whichever replica sends it and however often. */
    String id(Webhook webhook, Object what) {
        return "msg_" + webhook.id.substring(Webhook.PREFIX.length() + 1) + "_" + what;
    }

    private String write(Message message) {
        try {
            return json.writeValueAsString(message);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
