package dev.verbatim.index;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What somebody typed into a search box: groups that must all be met, each by one of its alternatives, and what must
 * not be there. {@code harbour "ferry terminal" -strike}, {@code ferry or boat}. Any text has a meaning: quotation marks
 * that never close and lone minus signs are passed over.
 */
record Words(List<List<Wanted>> groups, List<Wanted> excluded) {

    private static final int MOST = 32;
    private static final Pattern PART = Pattern.compile("(?<![^\\s])(-?)\"([^\"]*)\"|(\\S+)");
    private static final Pattern TYPOGRAPHIC = Pattern.compile("[“”„«»]");

    /** A word or, with blanks in it, a phrase. */
    record Wanted(String text, boolean phrase) {}

    static Words of(String typed) {
        List<List<Wanted>> groups = new ArrayList<>();
        List<Wanted> excluded = new ArrayList<>();
        boolean or = false;
        Matcher parts = PART.matcher(TYPOGRAPHIC.matcher(typed).replaceAll("\""));
        while (parts.find() && groups.size() + excluded.size() < MOST) {
            boolean phrase = parts.group(2) != null;
            String part = phrase ? parts.group(2) : parts.group(3).replace("\"", " ");
            if (!phrase && part.equalsIgnoreCase("or")) {
                or = !groups.isEmpty();
                continue;
            }
            boolean minus = phrase ? !parts.group(1).isEmpty() : part.startsWith("-");
            String text = phrase ? part : part.substring(minus ? 1 : 0);
            if (Analysis.terms(Analysis.PROSE, text).isEmpty()) {
                continue;
            }
            Wanted wanted = new Wanted(text, phrase);
            if (minus) {
                excluded.add(wanted);
            } else if (or) {
                groups.get(groups.size() - 1).add(wanted);
            } else {
                groups.add(new ArrayList<>(List.of(wanted)));
            }
            or = false;
        }
        return new Words(groups, excluded);
    }

    /** All that is wanted, without marks: for the bonus of standing together, and for names. */
    String plain() {
        return String.join(
                " ", groups.stream().flatMap(List::stream).map(Wanted::text).toList());
    }
}
