package dev.verbatim.http;

import io.quarkus.logging.LoggingFilter;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.logmanager.ExtLogRecord;
import org.jspecify.annotations.Nullable;

/**
 * Keeps each log message on one line and free of control characters, also those of exceptions: text of a caller that
 * ends up in one can neither forge a second entry nor steer the terminal of whoever reads it.
 */
@LoggingFilter(name = "one-line")
public final class OneLineLog implements Filter {

    /** All that moves a cursor or ends a line somewhere, and marks that turn the reading direction. */
    private static final Pattern UNSAFE = Pattern.compile("[\\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]");

    private static final int DEEPEST_CAUSE = 20;

    @Override
    public boolean isLoggable(LogRecord entry) {
        if (entry instanceof ExtLogRecord ext) {
            String message = String.valueOf(ext.getFormattedMessage());
            if (UNSAFE.matcher(message).find()) {
                ext.setMessage(oneLine(message), ExtLogRecord.FormatStyle.NO_FORMAT);
            }
            Throwable thrown = ext.getThrown();
            if (thrown != null && isUnsafe(thrown, 0)) {
                ext.setThrown(new OnOneLine(thrown, 0));
            }
        }
        return true;
    }

    /** Each unsafe character as its escape in Java, such as {@code \n}. */
    static String oneLine(String text) {
        return UNSAFE.matcher(text)
                .replaceAll(
                        found -> Matcher.quoteReplacement(escape(found.group().charAt(0))));
    }

    private static String escape(char c) {
        return switch (c) {
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> "\\u%04x".formatted((int) c);
        };
    }

    private static boolean isUnsafe(Throwable thrown, int depth) {
        Throwable cause = thrown.getCause();
        return UNSAFE.matcher(thrown.toString()).find()
                || thrown.getSuppressed().length > 0
                || (cause != null && depth < DEEPEST_CAUSE && isUnsafe(cause, depth + 1));
    }

    /** Stands in for an exception in the log: same trace, same causes, a harmless message. */
    private static final class OnOneLine extends Throwable {

        private static final long serialVersionUID = 1L;

        private final String text;

        OnOneLine(Throwable original, int depth) {
            super(original.getMessage(), cause(original, depth), true, true);
            text = oneLine(original.toString());
            setStackTrace(original.getStackTrace());
            for (Throwable suppressed : depth < DEEPEST_CAUSE ? original.getSuppressed() : new Throwable[0]) {
                addSuppressed(new OnOneLine(suppressed, depth + 1));
            }
        }

        private static @Nullable Throwable cause(Throwable original, int depth) {
            Throwable cause = original.getCause();
            return cause == null || depth == DEEPEST_CAUSE ? null : new OnOneLine(cause, depth + 1);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
