package dev.verbatim.annotate.mention;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds titles and roles around a person's name: "US Secretary of State Mike Pompeo", "Ms Khan", "Padrino, the minister,". */
final class Titles {

    private static final int LONGEST_ROLE = 12;
    private static final int LONGEST_MODIFIER = 4;
    private static final Set<String> DETERMINERS = Set.of("DT", "PRP$");
    private static final Set<String> NOMINAL_TAGS =
            Set.of("NN", "NNS", "NNP", "NNPS", "JJ", "CD", "POS", "HYPH", "VBG", "JJS");
    private static final Set<String> OPENING_TAGS = Set.of("NN", "NNP", "JJ");
    /** Forms of address: they tell gender at most. */
    private static final Set<String> COURTESY = Set.of(
            "mr",
            "mister",
            "mrs",
            "ms",
            "miss",
            "mx",
            "dr",
            "doctor",
            "prof",
            "professor",
            "rev",
            "reverend",
            "sir",
            "dame",
            "lady",
            "lord",
            "madame",
            "monsieur",
            "herr",
            "frau",
            "signor",
            "signora",
            "senor",
            "señor",
            "senora",
            "señora",
            "hon",
            "rt hon",
            "the rt hon",
            "messrs",
            "mademoiselle",
            "master",
            "st",
            "saint");

    private static final Set<String> NO_PART = Set.of(
            "the",
            "a",
            "an",
            "and",
            "or",
            "but",
            "that",
            "said",
            "says",
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "yesterday",
            "today",
            "tomorrow",
            "meanwhile",
            "later",
            "earlier",
            "one",
            "both");

    private final Words words;
    private final Lexicon lexicon;

    Titles(Words words, Lexicon lexicon) {
        this.words = words;
        this.lexicon = lexicon;
    }

    /** Where the titles that open [from, to) end; {@code from} when none does. A title alone is no name and is left. */
    int endAt(int from, int to) {
        int start = from;
        int end = longestFrom(start, to);
        while (end > start) {
            start = end;
            end = longestFrom(start, to);
        }
        return start;
    }

    /**
     * The role that stands before a name, with what goes with it: "US Secretary of State", "former Labour MP". Forms of
     * address alone (Mr, Dr, Sir) are no role.
     */
    Optional<String> roleBefore(int name) {
        int end = name;
        int core = longestBefore(end);
        while (core < end && COURTESY.contains(Lexicon.key(joined(core, end)))) {
            end = core;
            core = longestBefore(end);
        }
        if (core == end) {
            return Optional.empty();
        }
        int start = core;
        while (core - start < LONGEST_MODIFIER && goesWithTitle(start - 1, start)) {
            start--;
        }
        boolean cut = start < core && words.isHyphen(start - 1);
        return Optional.of(Surface.unshoutedRole(words.text(cut ? start + 1 : start, end)));
    }

    /** The role in an apposition behind a name: ", the defence minister of Northland,". */
    Optional<String> roleAfter(int end) {
        if (!words.form(end).equals(",") || !words.sameSentence(end - 1, end + 1)) {
            return Optional.empty();
        }
        int start = DETERMINERS.contains(words.tag(end + 1)) ? end + 2 : end + 1;
        int head = start;
        while (words.sameSentence(end, head) && NOMINAL_TAGS.contains(words.tag(head))) {
            head++;
        }
        if (head == start || longestEndingAt(head) == head || head - start > LONGEST_ROLE) {
            return Optional.empty();
        }
        int last = head;
        while (last - start < LONGEST_ROLE && continuesRole(last, head)) {
            last++;
        }
        boolean closed = last == head || !continuesRole(last, head);
        return Optional.of(Surface.spaced(words.text(start, closed ? last : head)));
    }

    private boolean continuesRole(int index, int head) {
        String tag = words.tag(index);
        return words.sameSentence(head, index)
                && Shape.hasLetter(words.form(index))
                && !tag.startsWith("VB")
                && !tag.startsWith("W")
                && !tag.equals("MD")
                && (index > head || tag.equals("IN"));
    }

    /** Where the title that starts at {@code from} ends, at most at {@code to}; {@code from} when there is none. */
    int titleFrom(int from, int to) {
        return longestFrom(from, to);
    }

    /** The gender told by the title before the word; null when there is no title, {@code UNKNOWN} when it tells none. */
    @Nullable
    Gender genderBefore(int name) {
        int core = longestBefore(name);
        return core == name ? null : lexicon.title(joined(core, name));
    }

    /** Whether a title stands right before the word that makes any capitalised word behind it a person: "Mr", "Senator". */
    boolean isHonorificBefore(int name) {
        int core = longestBefore(name);
        return core < name && words.isCapitalised(core) && lexicon.isHonorific(joined(core, name));
    }

    /** Where the longest known title that stands before {@code name} starts; {@code name} when there is none. */
    int longestBefore(int name) {
        return words.sameSentence(name - 1, name) ? longestEndingAt(name) : name;
    }

    /** Where the longest known title that ends at {@code end} (exclusive) starts; {@code end} when there is none. */
    int longestEndingAt(int end) {
        for (int length = lexicon.longestTitle(); length > 0; length--) {
            int start = end - length;
            if (words.sameSentence(start, end - 1) && lexicon.title(joined(start, end)) != null) {
                return start;
            }
        }
        return end;
    }

    private int longestFrom(int from, int to) {
        for (int length = Math.min(lexicon.longestTitle(), to - from); length > 0; length--) {
            if (lexicon.title(joined(from, from + length)) != null) {
                return from + length;
            }
        }
        return from;
    }

    private boolean goesWithTitle(int index, int next) {
        String form = words.form(index);
        if (!words.sameSentence(index, next)
                || words.opensLine(next)
                || NO_PART.contains(form.toLowerCase(Locale.ROOT))) {
            return false;
        }
        boolean opener = words.opensSentence(index) && !OPENING_TAGS.contains(words.tag(index));
        String tag = words.tag(index);
        return Shape.hasLetter(form)
                && !opener
                && (tag.startsWith("NN") || tag.equals("JJ") || words.isCapitalised(index));
    }

    private String joined(int from, int to) {
        StringBuilder joined = new StringBuilder();
        for (int i = from; i < to; i++) {
            joined.append(i > from ? " " : "").append(words.form(i));
        }
        return joined.toString();
    }
}
