package dev.verbatim.annotate.mention;

import dev.verbatim.annotate.Mention;
import dev.verbatim.annotate.Referent;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** "the president", "the Northland senator": resolved only when one person of the text, and one alone, has that title. */
final class Nominals {

    private static final double CONFIDENCE = 0.8;

    private final Words words;
    private final Titles titles;
    private final Lexicon lexicon;
    private final Map<String, List<Known>> byTitle = new HashMap<>();

    Nominals(Words words, Titles titles, Lexicon lexicon) {
        this.words = words;
        this.titles = titles;
        this.lexicon = lexicon;
    }

    /** Nominals outside names, each with the person meant, in reading order. */
    Map<Mention, Known> find(List<Chunk> names, List<@Nullable Known> meant) {
        BitSet named = new BitSet();
        names.forEach(name -> named.set(name.from(), name.to()));
        List<Known> people = meant.stream()
                .filter(Objects::nonNull)
                .filter(Known::isPerson)
                .distinct()
                .toList();
        Map<Mention, Known> found = new LinkedHashMap<>();
        for (int i = 0; i < words.size(); i++) {
            int end = words.form(i).equalsIgnoreCase("the") ? titleEnd(i + 1, named) : i;
            if (end > i && standsAlone(end, named)) {
                int from = i;
                bearer(i + 1, end, people)
                        .ifPresent(who -> found.put(
                                new Mention(words.span(from, end), Mention.Kind.NOMINAL, Referent.NONE, CONFIDENCE),
                                who));
            }
        }
        return found;
    }

    /** The end of a title behind "the", with nationalities and places before it; -1 when there is none. */
    private int titleEnd(int from, BitSet named) {
        int at = from;
        while (at - from < 3 && words.sameSentence(from - 1, at)) {
            int end = titles.titleFrom(at, Math.min(at + 4, words.size()));
            if (end > at && words.sameSentence(at, end - 1)) {
                return named.get(end - 1) ? -1 : end;
            }
            if (!lexicon.isPeople(words.form(at)) && !named.get(at)) {
                return -1;
            }
            at++;
        }
        return -1;
    }

    /** Nothing follows that says which one, or that makes it part of a longer phrase ("the president of", "the judge's"). */
    private boolean standsAlone(int end, BitSet named) {
        String next = words.form(end);
        return !named.get(end)
                && !next.equals("of")
                && !next.equals("for")
                && !next.equals("-")
                && !(words.tag(end).startsWith("NN") && words.sameSentence(end - 1, end));
    }

    private Optional<Known> bearer(int from, int end, List<Known> people) {
        int core = titles.longestEndingAt(end);
        String title = Lexicon.key(words.text(Math.max(core, from), end));
        List<String> modifiers = words.forms(from, Math.max(core, from));
        List<Known> bearers = titled(title, people).stream()
                .filter(k -> fits(k, modifiers))
                .limit(2)
                .toList();
        return bearers.size() == 1 ? Optional.of(bearers.get(0)) : Optional.empty();
    }

    /** Asked for each "the president" of the text, hence kept; of more bearers than that none is the only one. */
    private List<Known> titled(String title, List<Known> people) {
        return byTitle.computeIfAbsent(
                title,
                t -> people.stream()
                        .filter(k -> hasTitle(k, t))
                        .limit(Bearers.MOST)
                        .toList());
    }

    private static boolean hasTitle(Known known, String title) {
        String description = known.description();
        boolean described = description != null
                && (" " + Lexicon.key(description) + " ").contains(" " + title + " ")
                && !description.toLowerCase(Locale.ROOT).contains("former")
                && !description.toLowerCase(Locale.ROOT).contains("deputy");
        return described || known.titles().contains(title);
    }

    private static boolean fits(Known known, List<String> modifiers) {
        String description = known.description();
        return description == null
                || modifiers.stream().allMatch(m -> Lexicon.key(description).contains(Lexicon.key(m)));
    }
}
