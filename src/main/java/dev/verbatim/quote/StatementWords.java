package dev.verbatim.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What callers ask of statements, in the language of PostgreSQL's {@code websearch_to_tsquery}: words, phrases in double
 * quotes, a minus before what must not be there, {@code or}. Folded as statements are, so that case, accents and
 * apostrophes do not matter.
 */
final class StatementWords {

    private static final Pattern TERM = Pattern.compile("(-?)(?:\"([^\"]*)\"?|([^\\s\"]+))");

    private StatementWords() {}

    /** Empty, which finds nothing, when no letter and no digit is asked for. */
    static String query(String asked) {
        List<String> terms = new ArrayList<>();
        TERM.matcher(asked).results().forEach(term -> add(terms, term));
        return String.join(" ", terms);
    }

    private static void add(List<String> terms, MatchResult term) {
        String word = term.group(3);
        if ("or".equalsIgnoreCase(word)) {
            terms.add("or");
            return;
        }
        String folded = Wording.of(word == null ? term.group(2) : word).folded();
        if (!folded.isEmpty()) {
            terms.add(term.group(1) + '"' + folded + '"');
        }
    }
}
