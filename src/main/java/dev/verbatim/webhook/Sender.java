package dev.verbatim.webhook;

import dev.verbatim.webhook.Attempt.Outcome;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.PemTrustOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Sends one message and says what came of it. No thread waits for the answer. */
@ApplicationScoped
class Sender {

    private static final int CONNECT_MILLIS = 5000;
    private static final int MAX_ANSWER_BYTES = 65_536;
    private static final Duration LONGEST_WAIT = Duration.ofHours(24);

    private final Vertx vertx;
    private final WebhookConfig config;
    private final Clock clock;
    private final HttpClient client;

    Sender(Vertx vertx, WebhookConfig config, Clock clock) {
        this.vertx = vertx;
        this.config = config;
        this.clock = clock;
        HttpClientOptions options = new HttpClientOptions()
                .setConnectTimeout(CONNECT_MILLIS)
                .setIdleTimeout(60)
                .setMaxPoolSize(2)
                .setForceSni(true)
                .setVerifyHost(true)
                .setDecompressionSupported(false);
        config.authorities().ifPresent(path -> options.setTrustOptions(new PemTrustOptions().addCertPath(path)));
        this.client = vertx.createHttpClient(options);
    }

    /** Where to send, or why that cannot be: exactly one of the two is there. */
    record Found(@Nullable Target target, String refusal) {}

    /** Looks the endpoint's host up, which may block. */
    Found find(Attempt attempt) {
        try {
            return new Found(Target.resolve(attempt.url(), config.allowLoopback()), "");
        } catch (Target.Refused e) {
            return new Found(null, e.reason());
        } catch (UnknownHostException e) {
            return new Found(null, "The host is unknown.");
        }
    }

    /** Blocks nothing; {@code done} is called exactly once, on an event loop. */
    void send(Attempt attempt, Target target, Consumer<Outcome> done) {
        new Exchange(attempt, done).start(options(target));
    }

    private static RequestOptions options(Target target) {
        return new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(
                        target.port(), target.address().getHostAddress()))
                .setHost(target.host())
                .setPort(target.port())
                .setSsl(target.ssl())
                .setURI(target.pathAndQuery())
                .setFollowRedirects(false);
    }

    /** A request under way. The status decides; the rest of the answer is read only so that the line can be kept. */
    private final class Exchange {

        private final Attempt attempt;
        private final Consumer<Outcome> done;
        private final AtomicBoolean ended = new AtomicBoolean();
        private volatile @Nullable HttpClientRequest request;
        private long timer;

        Exchange(Attempt attempt, Consumer<Outcome> done) {
            this.attempt = attempt;
            this.done = done;
        }

        void start(RequestOptions options) {
            timer = vertx.setTimer(config.timeout().toMillis(), t -> timeOut());
            client.request(options).onFailure(this::fail).onSuccess(ready -> {
                request = ready;
                sign(ready);
                ready.send(Buffer.buffer(attempt.body())).onFailure(this::fail).onSuccess(this::answer);
            });
        }

        private void sign(HttpClientRequest ready) {
            Instant now = clock.instant();
            ready.putHeader("Content-Type", "application/json")
                    .putHeader("User-Agent", "Verbatim-Webhooks/1")
                    .putHeader("webhook-id", attempt.messageId())
                    .putHeader("webhook-timestamp", String.valueOf(now.getEpochSecond()))
                    .putHeader(
                            "webhook-signature",
                            attempt.secrets().stream()
                                    .map(s -> s.sign(attempt.messageId(), now, attempt.body()))
                                    .collect(Collectors.joining(" ")));
        }

        private void answer(HttpClientResponse response) {
            int status = response.statusCode();
            String error = status / 100 == 2
                    ? null
                    : status / 100 == 3 ? "Redirects are not followed." : "The endpoint answered " + status + ".";
            int[] read = {0};
            response.handler(chunk -> {
                read[0] += chunk.length();
                if (read[0] > MAX_ANSWER_BYTES) {
                    response.request().reset();
                }
            });
            response.exceptionHandler(e -> vertx.cancelTimer(timer));
            response.endHandler(v -> vertx.cancelTimer(timer));
            end(new Outcome(attempt.deliveryId(), status, error, retryAfter(response.getHeader("Retry-After"))));
        }

        private void timeOut() {
            HttpClientRequest open = request;
            if (open != null) {
                open.reset();
            }
            end(Outcome.noAnswer(
                    attempt.deliveryId(), "No answer within " + config.timeout().toSeconds() + " s."));
        }

        private void fail(Throwable cause) {
            vertx.cancelTimer(timer);
            end(Outcome.noAnswer(
                    attempt.deliveryId(), "No answer: " + cause.getClass().getSimpleName() + "."));
        }

        private void end(Outcome outcome) {
            if (ended.compareAndSet(false, true)) {
                done.accept(outcome);
            }
        }
    }

    /** Seconds or a date (RFC 9110 section 10.2.3); nonsense counts as nothing, and nobody makes us wait a week. */
    private @Nullable Duration retryAfter(@Nullable String header) {
        if (header == null) {
            return null;
        }
        try {
            Duration wait = header.strip().matches("\\d{1,9}")
                    ? Duration.ofSeconds(Long.parseLong(header.strip()))
                    : Duration.between(
                            clock.instant(),
                            ZonedDateTime.parse(header.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                                    .toInstant());
            return wait.isNegative() ? null : wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
