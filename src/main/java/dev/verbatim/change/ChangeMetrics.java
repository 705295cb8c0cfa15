package dev.verbatim.change;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** How well this replica follows the change log. */
@ApplicationScoped
class ChangeMetrics implements ChangeListener {

    private final Clock clock;
    private final MeterRegistry metrics;
    private final ChangeTail tail;
    private final Timer delay;

    ChangeMetrics(Clock clock, MeterRegistry metrics, ChangeTail tail) {
        this.clock = clock;
        this.metrics = metrics;
        this.tail = tail;
        delay = Timer.builder("verbatim.change.delay")
                .description("From the moment a change is written to the moment this replica has heard of it.")
                .serviceLevelObjectives(Duration.ofMillis(50), Duration.ofMillis(250), Duration.ofSeconds(2))
                .register(metrics);
    }

    void register(@Observes StartupEvent event) {
        Gauge.builder("verbatim.change.live", tail, t -> t.isLive() ? 1 : 0)
                .description("1 while changes arrive here at once, 0 while the log cannot be heard.")
                .register(metrics);
        Gauge.builder("verbatim.change.head", tail, t -> t.window().head())
                .description("Position in the change log that this replica has heard of.")
                .register(metrics);
    }

    @Override
    public void changed(List<Change> changes) {
        Duration late = Duration.between(changes.get(0).occurredAt(), clock.instant());
        delay.record(late.isNegative() ? Duration.ZERO : late);
    }
}
