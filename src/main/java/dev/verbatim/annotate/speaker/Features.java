package dev.verbatim.annotate.speaker;

import java.util.ArrayList;
import java.util.List;

/** Collects the features of one candidate: plain strings, so that the table of coefficients can be read. */
final class Features {

    private final List<String> names = new ArrayList<>();
    private final String prefix;

    Features(String prefix) {
        this.prefix = prefix;
        names.add(prefix);
    }

    Features add(String... parts) {
        names.add(prefix + "|" + String.join("|", parts));
        return this;
    }

    Features addIf(boolean condition, String... parts) {
        return condition ? add(parts) : this;
    }

    List<String> names() {
        return names;
    }

    /** Small numbers by themselves, large ones in bands that double. */
    static String band(int number) {
        if (number <= 3) {
            return Integer.toString(number);
        }
        if (number <= 6) {
            return "6";
        }
        return number <= 12 ? "12" : number <= 25 ? "25" : "more";
    }
}
