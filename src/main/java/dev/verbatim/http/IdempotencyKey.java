package dev.verbatim.http;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The {@code Idempotency-Key} header (draft-ietf-httpapi-idempotency-key-header): a string in double quotes, as
 * structured fields write it, or bare, as most clients do.
 */
public final class IdempotencyKey {

    private static final int MAX = 255;
    private static final Pattern QUOTED = Pattern.compile("\"((?:[\\x20\\x21\\x23-\\x5b\\x5d-\\x7e]|\\\\[\"\\\\])*)\"");
    private static final Pattern BARE = Pattern.compile("[\\x21\\x23-\\x7e]*");

    private IdempotencyKey() {}

    /** The key, empty without the header. 400 for an empty key and for what is no key. */
    public static Optional<String> of(@Nullable String header) {
        if (header == null) {
            return Optional.empty();
        }
        String given = header.strip();
        String key;
        if (QUOTED.matcher(given).matches()) {
            key = given.substring(1, given.length() - 1).replaceAll("\\\\(.)", "$1");
        } else if (BARE.matcher(given).matches()) {
            key = given;
        } else {
            throw malformed("must be a string of printable ASCII in double quotes");
        }
        if (key.isBlank()) {
            throw ProblemException.of(ProblemType.IDEMPOTENCY_KEY_MISSING, "The Idempotency-Key is empty.");
        }
        if (key.length() > MAX) {
            throw malformed("must be at most " + MAX + " characters");
        }
        return Optional.of(key);
    }

    private static ProblemException malformed(String detail) {
        return ProblemException.of(
                ProblemType.INVALID_PARAMETER,
                "'Idempotency-Key' " + detail + ".",
                List.of(Problem.Fault.parameter(
                        Problem.Location.HEADER, "Idempotency-Key", ProblemType.INVALID_PARAMETER, detail)));
    }
}
