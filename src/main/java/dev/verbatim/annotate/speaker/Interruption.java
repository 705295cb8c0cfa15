package dev.verbatim.annotate.speaker;

import java.util.Objects;

/** One quotation that its attribution interrupts: "A," he said, "B." */
final class Interruption {

    private static final int LONGEST = 30;

    private Interruption() {}

    /** The second passage goes on with the sentence of the first: same source, and nothing ends a sentence in between. */
    static boolean joins(Grammar grammar, Decision first, Decision second) {
        Source source = first.best().source();
        if (source == null || !sameSource(source, second)) {
            return false;
        }
        int from = first.passage().last() + 1;
        int to = second.passage().first();
        boolean between = source.anchor() >= from && source.anchor() < to && to - from <= LONGEST;
        return between
                && grammar.paragraph(from) == grammar.paragraph(to)
                && !endsSentence(grammar, first.passage())
                && grammar.form(to - 1).equals(",")
                && noStop(grammar, from, to);
    }

    private static boolean sameSource(Source source, Decision second) {
        Source other = second.best().source();
        return other != null && other.anchor() == source.anchor() && Objects.equals(other.lemma(), source.lemma());
    }

    /** The first part ends in a full stop: what follows is a quotation of its own. */
    private static boolean endsSentence(Grammar grammar, Passage passage) {
        for (int i = passage.last(); i >= Math.max(passage.first(), passage.last() - 1); i--) {
            String form = grammar.form(i);
            if (form.equals(".") || form.equals("!") || form.equals("?")) {
                return true;
            }
        }
        return false;
    }

    private static boolean noStop(Grammar grammar, int from, int to) {
        for (int i = from; i < to; i++) {
            if (grammar.form(i).equals(".")
                    || grammar.form(i).equals(":")
                    || grammar.form(i).equals(";")) {
                return false;
            }
        }
        return true;
    }
}
