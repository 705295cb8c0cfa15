package dev.verbatim.annotate.speaker;

import static dev.verbatim.annotate.speaker.Grammar.NONE;

import java.util.Set;

/**
 * Finds the subject that a long apposition parts from its verb, where the parser loses it: "..., Ann Lee, an expert on bees
 * at the museum, told the paper"; "As Ann Lee, who keeps bees, put it: ...".
 */
final class Appositions {

    /** Words between subject and verb: no apposition of news is longer. */
    private static final int LONGEST = 30;

    private static final Set<String> LEADING = Set.of("or", "and", "but", "so");

    private final Grammar grammar;
    private final SpeakerKinds kinds;

    Appositions(Grammar grammar, SpeakerKinds kinds) {
        this.grammar = grammar;
        this.kinds = kinds;
    }

    /** The head of the first name behind a closing mark or "As", when a comma stands before the verb; else NONE. */
    int subject(int verb) {
        int comma = verb - 1;
        if (comma <= 0 || !grammar.form(comma).equals(",") || grammar.quoted(comma)) {
            return NONE;
        }
        int start = start(comma);
        int name = start == NONE ? NONE : firstName(start, comma);
        return name != NONE && name + 1 < comma && grammar.form(name + 1).equals(",") ? name : NONE;
    }

    /** The first word behind the closing mark, or behind "As" at the start of the sentence. */
    private int start(int comma) {
        int first = grammar.first(grammar.sentence(comma));
        for (int i = comma - 1; i >= first && comma - i <= LONGEST; i--) {
            if (grammar.quoted(i) && i + 1 < comma) {
                return i + 1;
            }
            if (lower(i).equals("as") && i - first <= 2 && (i == first || LEADING.contains(lower(first)))) {
                return i + 1;
            }
        }
        return NONE;
    }

    /** The last word of the name that begins at {@code from}, titles and other nouns before it passed over. */
    private int firstName(int from, int to) {
        int i = from;
        while (i < to && !kinds.isPerson(i) && isBeforeName(i)) {
            i++;
        }
        if (i >= to || !kinds.isPerson(i)) {
            return NONE;
        }
        int mention = kinds.mentionAt(i);
        while (i + 1 < to && kinds.mentionAt(i + 1) == mention) {
            i++;
        }
        return i;
    }

    private boolean isBeforeName(int i) {
        String tag = grammar.tag(i);
        return tag.startsWith("NN")
                || tag.startsWith("JJ")
                || tag.equals("DT")
                || tag.equals("PRP$")
                || tag.equals("POS");
    }

    private String lower(int i) {
        return grammar.form(i).toLowerCase(java.util.Locale.ROOT);
    }
}
