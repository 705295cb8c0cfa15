package dev.verbatim.http;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** The one source of time. */
final class ClockProducer {

    @Produces
    @Singleton
    Clock clock() {
        return new Microseconds(Clock.systemUTC());
    }

    /** Cut to what PostgreSQL keeps, so that a time read back equals the one written. (Clock.tick fails in millis().) */
    private static final class Microseconds extends Clock {

        private final Clock system;

        Microseconds(Clock system) {
            this.system = system;
        }

        @Override
        public Instant instant() {
            return system.instant().truncatedTo(ChronoUnit.MICROS);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return new Microseconds(system.withZone(zone));
        }
    }
}
