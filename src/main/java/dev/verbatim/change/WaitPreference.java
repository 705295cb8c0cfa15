package dev.verbatim.change;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code Prefer: wait=N} of RFC 7240; a preference that cannot be read is no preference and never a fault. */
final class WaitPreference {

    private static final Pattern WAIT = Pattern.compile("(?i)wait\\s*=\\s*\"?(\\d{1,9})\"?(\\s*;.*)?");
    private static final int MAX_SECONDS = 30;

    private WaitPreference() {}

    /** How long the caller would wait, at most 30 seconds; empty when it would not. The first one counts. */
    static Optional<Duration> of(List<String> headers) {
        return headers.stream()
                .flatMap(h -> Arrays.stream(h.split(",")))
                .map(p -> WAIT.matcher(p.strip()))
                .filter(Matcher::matches)
                .map(m -> Duration.ofSeconds(Math.min(Integer.parseInt(m.group(1)), MAX_SECONDS)))
                .findFirst();
    }
}
