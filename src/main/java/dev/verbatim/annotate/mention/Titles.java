package dev.verbatim.annotate.mention;

import dev.verbatim.text.Span;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds titles and roles around a person's name: "US Secretary of State Mike Pompeo", "Ms Khan", "Padrino, the minister,". */
final class Titles {

    private static final Set<String> NO_PART = Set.of("the", "a", "an", "and", "or", "but", "that", "said", "says");

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

    /** The title that ends right before the word, with what goes with it ("US Secretary of State"), if there is one. */
    Optional<Span> before(int name) {
        int core = longestBefore(name);
        if (core == name) {
            return Optional.empty();
        }
        int start = core;
        while (goesWithTitle(start - 1, start)) {
            start--;
        }
        return Optional.of(words.span(start, name));
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

    /** Where the longest known title that ends before {@code name} starts; {@code name} when there is none. */
    int longestBefore(int name) {
        for (int length = lexicon.longestTitle(); length > 0; length--) {
            int start = name - length;
            if (words.sameSentence(start, name) && lexicon.title(joined(start, name)) != null) {
                return start;
            }
        }
        return name;
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
        if (!words.sameSentence(index, next)
                || NO_PART.contains(words.form(index).toLowerCase(Locale.ROOT))) {
            return false;
        }
        String tag = words.tag(index);
        return Shape.hasLetter(words.form(index))
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
