package dev.verbatim.annotate.speaker;

import dev.verbatim.annotate.Mention;
import dev.verbatim.annotate.Referent;
import dev.verbatim.annotate.mention.Names;
import dev.verbatim.text.Span;
import java.util.Set;

/** The words around the head word that name a speaker: "US Secretary of State Mike Pompeo", "a spokesman for the bank". */
final class SpeakerPhrase {

    private static final Set<String> LEFT = Set.of(
            "det", "compound", "nmod", "poss", "amod", "num", "qmod", "predet", "advmod", "npadvmod", "punct", "case");
    private static final int LONGEST_HOME = 8;
    private static final int LONGEST_PHRASE = 12;
    private static final Set<String> PREPOSITIONS = Set.of("of", "for", "at", "from", "with", "in", "by");

    private final Grammar grammar;
    private final SpeakerKinds kinds;
    private final Names names;

    SpeakerPhrase(Grammar grammar, SpeakerKinds kinds, Names names) {
        this.grammar = grammar;
        this.kinds = kinds;
        this.names = names;
    }

    /** How the head word refers. */
    Mention.Kind kind(int head) {
        if (grammar.isPronoun(head)
                || grammar.tag(head).startsWith("W")
                || grammar.tag(head).equals("PRP$")) {
            return Mention.Kind.PRONOUN;
        }
        int mention = kinds.mentionAt(head);
        return mention == Grammar.NONE
                ? Mention.Kind.NOMINAL
                : names.mentions().get(mention).kind();
    }

    /**
     * From the first word that belongs to the head to the end of the name, with "of Vermont" or "of the Eurasia Group" if
     * that follows: it tells who is meant as a title does. Of other phrases ("a spokesman for the bank") to their end.
     */
    Span span(int head) {
        if (kind(head) == Mention.Kind.PRONOUN) {
            return new Span(grammar.start(head), grammar.end(head));
        }
        int first = firstWord(head, 12);
        int last = joined(head, kind(head) == Mention.Kind.NAME ? home(head) : lastWord(head, LONGEST_PHRASE));
        int start = grammar.start(first);
        int end = grammar.end(last);
        int mention = kinds.mentionAt(head);
        if (mention != Grammar.NONE) {
            Span name = names.mentions().get(mention).span();
            start = Math.min(start, name.start());
            end = Math.max(end, name.end());
        }
        return new Span(start, end);
    }

    private int firstWord(int head, int steps) {
        int first = head;
        for (int child : grammar.children(head)) {
            if (child < first && steps > 0 && belongs(child)) {
                first = Math.min(first, firstWord(child, steps - 1));
            }
        }
        while (first < head && grammar.isPunctuation(first)) {
            first++;
        }
        return first;
    }

    private boolean belongs(int child) {
        return LEFT.contains(grammar.label(child)) && !grammar.form(child).equals(",") && !grammar.quoted(child);
    }

    /** The last word of "of" and a name right behind a person's name; the head itself when there is none. */
    private int home(int head) {
        int of = head + 1;
        boolean follows = of + 1 < grammar.size()
                && grammar.form(of).equals("of")
                && grammar.sentence(of) == grammar.sentence(head)
                && kinds.isPerson(head);
        int object = follows ? grammar.child(of, "pobj") : Grammar.NONE;
        boolean named = object != Grammar.NONE && grammar.tag(object).startsWith("NNP") && !grammar.quoted(object);
        return named && object - of <= LONGEST_HOME ? object : head;
    }

    /** The last word of what tells which one: "a man in the crowd", "a source involved in the sale". */
    private int lastWord(int head, int steps) {
        int last = head;
        for (int child : grammar.children(head)) {
            boolean near = child > last && child - last <= 2 && grammar.sentence(child) == grammar.sentence(last);
            if (near && steps > 0 && tellsWhich(child)) {
                int end = subtreeEnd(child, steps);
                last = end == Grammar.NONE ? last : end;
            }
        }
        return last;
    }

    private boolean tellsWhich(int child) {
        return switch (grammar.label(child)) {
            case "prep" -> PREPOSITIONS.contains(grammar.form(child)) && grammar.child(child, "pobj") != Grammar.NONE;
            case "acl" -> !reportsInMarks(child) && grammar.child(child, "mark") == Grammar.NONE;
            case "amod" -> true;
            default -> false;
        };
    }

    /** "a lawmaker calling the bill ‘a gift’": what he calls it is no part of who he is. */
    private boolean reportsInMarks(int verb) {
        if (CueWords.speaks(grammar.lemma(verb))) {
            return true;
        }
        int end = verb;
        while (end + 1 < grammar.size() && end - verb < LONGEST_PHRASE && !isBroken(end + 1, end + 1)) {
            end++;
            if (grammar.isVerb(end)) {
                return false;
            }
        }
        boolean marks = end + 1 < grammar.size() && grammar.quoted(end + 1);
        return marks && CueWords.reports(grammar.lemma(verb)) && grammar.sentence(end + 1) == grammar.sentence(verb);
    }

    /** The last word that hangs on this one before a comma or a mark; NONE when none does. */
    private int subtreeEnd(int top, int steps) {
        int last = furthest(top, steps);
        int end = top;
        while (end < last && end - top < LONGEST_PHRASE && !isBroken(end + 1, end + 1)) {
            end++;
        }
        return end == top && !grammar.label(top).equals("amod") || isBroken(top, top) ? Grammar.NONE : end;
    }

    private int furthest(int top, int steps) {
        int last = top;
        for (int child : grammar.children(top)) {
            boolean deeper = child > top && steps > 0 && !grammar.label(child).equals("punct");
            last = deeper ? Math.max(last, furthest(child, steps - 1)) : last;
        }
        return last;
    }

    private boolean isBroken(int from, int to) {
        for (int i = from; i <= to; i++) {
            if (grammar.quoted(i) || grammar.form(i).equals(",")) {
                return true;
            }
        }
        return false;
    }

    /** With whom the words are shared: "Ann Lee and Bob Gray". Whom they mean is told by the first alone. */
    private int joined(int head, int last) {
        for (int child : grammar.children(head)) {
            boolean and = child > last
                    && grammar.label(child).equals("conj")
                    && grammar.isNoun(child)
                    && last + 1 < child
                    && grammar.form(last + 1).equals("and")
                    && !isBroken(last, child);
            if (and && firstWord(child, LONGEST_PHRASE) == last + 2) {
                return child;
            }
        }
        return last;
    }

    /** Whom the head word names: by itself, by the name in apposition, {@link Referent#NONE} when not known. */
    int referent(int head) {
        int own = kinds.referentAt(head);
        if (own != Referent.NONE) {
            return own;
        }
        if (grammar.isNoun(head)) {
            for (int child : grammar.children(head)) {
                boolean apposition = grammar.label(child).equals("appos") && !grammar.quoted(child);
                if (apposition && kinds.isPerson(child)) {
                    return kinds.referentAt(child);
                }
            }
        }
        return Referent.NONE;
    }
}
