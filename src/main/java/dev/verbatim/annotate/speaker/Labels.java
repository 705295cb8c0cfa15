package dev.verbatim.annotate.speaker;

import dev.verbatim.annotate.speaker.Source.Kind;
import dev.verbatim.annotate.speaker.Subjects.Relation;
import java.util.Optional;

/** Names that attribute words by where they are printed: before a colon as in transcripts, behind a dash as below a motto. */
final class Labels {

    private static final int LONGEST_LABEL = 6;

    private final Grammar grammar;

    Labels(Grammar grammar) {
        this.grammar = grammar;
    }

    /** "POMPEO:" or "Mr Pompeo:" with nothing but the name since the start of the paragraph. */
    Optional<Source> before(int colon) {
        int first = colon;
        while (first > 0
                && colon - first <= LONGEST_LABEL
                && grammar.paragraph(first - 1) == grammar.paragraph(colon)
                && !grammar.quoted(first - 1)) {
            first--;
        }
        boolean behindMark =
                first > 0 && grammar.quoted(first - 1) && grammar.paragraph(first - 1) == grammar.paragraph(colon);
        if (first == colon || colon - first > LONGEST_LABEL || behindMark) {
            return Optional.empty();
        }
        int name = colon - 1;
        for (int i = first; i < colon; i++) {
            if (grammar.isVerb(i)) {
                return Optional.empty();
            }
            if (i > first && (grammar.form(i).equals("(") || grammar.form(i).equals(","))) {
                name = i - 1;
                break;
            }
        }
        if (Character.isUpperCase(grammar.form(name).charAt(0))) {
            return Optional.of(new Source(Kind.LABEL, colon, ":", name, Relation.OWN));
        }
        return Optional.empty();
    }

    /** A dash after a closing mark and nothing but a name until the paragraph ends. */
    Optional<Source> byline(int dash) {
        if (dash == 0 || !grammar.quoted(dash - 1)) {
            return Optional.empty();
        }
        int last = dash;
        while (last + 1 < grammar.size()
                && last - dash <= 2 * LONGEST_LABEL
                && grammar.paragraph(last + 1) == grammar.paragraph(dash)) {
            last++;
        }
        int name = dash + 1;
        while (name < last && (grammar.isNoun(name + 1) && grammar.isNoun(name))) {
            name++;
        }
        boolean brief = last - dash <= 2 * LONGEST_LABEL;
        if (name <= last && brief && grammar.isNoun(name)) {
            return Optional.of(new Source(Kind.BYLINE, dash, "–", name, Relation.OWN));
        }
        return Optional.empty();
    }
}
