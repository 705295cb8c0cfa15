package dev.verbatim.annotate.speaker;

import static dev.verbatim.annotate.speaker.Grammar.NONE;

import dev.verbatim.annotate.speaker.Source.Kind;
import dev.verbatim.annotate.speaker.Subjects.Relation;
import dev.verbatim.annotate.speaker.Subjects.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds everything outside quotation marks that could attribute words to somebody. */
final class SourceFinder {

    /** "As she put it": what one word of the cue does not tell. */
    private static final String PUT_IT = "put it";

    private static final Set<String> NOUN_LIKE = Set.of("read", "reads", "state", "states", "notes", "reports");

    private static final Set<String> PARENTHETICAL = Set.of("says", "said", "writes", "wrote", "argues", "explains");

    private final Grammar grammar;
    private final SpeakerKinds kinds;
    private final Subjects subjects;
    private final NamesBehind titles;
    private final Neighbours neighbours;
    private final Labels labels;
    private final List<Source> found = new ArrayList<>();

    private SourceFinder(Grammar grammar, SpeakerKinds kinds) {
        this.grammar = grammar;
        this.kinds = kinds;
        this.subjects = new Subjects(grammar);
        this.titles = new NamesBehind(grammar, kinds);
        this.neighbours = new Neighbours(grammar, kinds, titles);
        this.labels = new Labels(grammar);
    }

    /** All sources by anchor, in reading order. */
    static List<Source> find(Grammar grammar, SpeakerKinds kinds) {
        SourceFinder finder = new SourceFinder(grammar, kinds);
        for (int i = 0; i < grammar.size(); i++) {
            if (!grammar.quoted(i)) {
                finder.at(i);
            }
        }
        return finder.found;
    }

    private void at(int i) {
        if (grammar.lemma(i).equals("accord") || grammar.form(i).equalsIgnoreCase("according")) {
            accordingTo(i);
        } else if (grammar.isVerb(i)) {
            verb(i);
        } else if (grammar.form(i).equals(":")) {
            labels.before(i).ifPresent(found::add);
        } else if (isVerbTakenForNoun(i)) {
            found.add(new Source(Kind.VERB, i, grammar.lemma(i), neighbours.afterMark(i), Relation.ADJACENT));
        } else if (grammar.isNoun(i) && CueWords.isUtterance(grammar.lemma(i))) {
            noun(i);
        } else if (grammar.form(i).equals("—")
                || grammar.form(i).equals("–")
                || grammar.form(i).startsWith("-")) {
            labels.byline(i).ifPresent(found::add);
        }
    }

    /** "...,’ the editorial read.": the parser knows these words better as nouns. */
    private boolean isVerbTakenForNoun(int i) {
        boolean ends = i + 1 == grammar.size()
                || grammar.sentence(i + 1) != grammar.sentence(i)
                || grammar.isPunctuation(i + 1)
                || grammar.tag(i + 1).equals("IN");
        return ends && NOUN_LIKE.contains(grammar.form(i)) && grammar.isNoun(i) && neighbours.afterMark(i) != NONE;
    }

    private void accordingTo(int i) {
        int to = grammar.child(i, "prep");
        int whom = to == NONE ? grammar.child(i, "pobj") : grammar.child(to, "pobj");
        if (whom != NONE) {
            found.add(new Source(Kind.ACCORDING, i, "according to", whom, Relation.OBJECT));
        }
    }

    private void verb(int i) {
        Subject subject = subjects.of(i);
        if (subject.isNobody()
                && CueWords.speaks(grammar.lemma(i))
                && !grammar.lemma(i).equals("tell")) {
            subject = invertedObject(i);
            subject = subject.isNobody() ? apposed(i) : subject;
        }
        if (isParenthesis(i)) {
            subject = new Subject(neighbours.behind(i), Relation.INVERTED);
        }
        boolean putsIt = grammar.lemma(i).equals("put")
                && i + 1 < grammar.size()
                && grammar.form(i + 1).equals("it");
        if (putsIt && subject.token() == i + 1) {
            subject = Subject.NOBODY;
        }
        String cue = putsIt ? PUT_IT : grammar.lemma(i);
        if (!subject.isNobody()) {
            found.add(new Source(Kind.VERB, i, cue, titles.of(subject.token()), subject.relation()));
        }
        int neighbour = CueWords.reports(cue) ? neighbours.of(i) : NONE;
        boolean isIt = putsIt && neighbour == i + 1;
        if (neighbour != NONE && neighbour != subject.token() && !isIt) {
            found.add(new Source(Kind.VERB, i, cue, neighbour, Relation.ADJACENT));
        }
    }

    /** "The riddle of the bridge, says Ann Lee, is ...": the riddle says nothing. */
    private boolean isParenthesis(int verb) {
        boolean between = verb > 0
                && grammar.form(verb - 1).equals(",")
                && !grammar.quoted(verb - 1)
                && PARENTHETICAL.contains(grammar.form(verb));
        int name = between ? neighbours.behind(verb) : NONE;
        return name != NONE
                && name + 1 < grammar.size()
                && kinds.isPerson(name)
                && grammar.form(name + 1).equals(",");
    }

    /** The parser takes "‘...’ said Pompeo" for a verb with an object when the quotation is long. */
    private Subject invertedObject(int verb) {
        if (verb > 0 && !grammar.quoted(verb - 1) && !grammar.isPunctuation(verb - 1)) {
            return Subject.NOBODY;
        }
        for (int child : grammar.children(verb)) {
            boolean noun = grammar.isNoun(child) || grammar.isPronoun(child);
            if (child > verb
                    && noun
                    && !grammar.quoted(child)
                    && !grammar.label(child).equals("npadvmod")) {
                return new Subject(child, Relation.INVERTED);
            }
        }
        return Subject.NOBODY;
    }

    /** "In a letter to the Post, her adviser, Ann Lee, said": the parser hangs her on the newspaper. */
    private Subject apposed(int verb) {
        int name = verb - 1;
        name -= name > 0 && grammar.form(name).equals(",") ? 1 : 0;
        boolean finite = grammar.tag(verb).equals("VBD") || grammar.tag(verb).equals("VBZ");
        return finite
                        && name >= 0
                        && grammar.sentence(name) == grammar.sentence(verb)
                        && grammar.label(name).equals("appos")
                        && !grammar.quoted(name)
                ? new Subject(name, Relation.ADJACENT)
                : Subject.NOBODY;
    }

    /** "Trump's claim", "the claim of the minister", "a statement by the bank". */
    private void noun(int i) {
        int owner = grammar.child(i, "poss");
        if (owner == NONE) {
            for (int preposition : grammar.children(i)) {
                String form = grammar.form(preposition);
                if (form.equals("by") || form.equals("from") || form.equals("of")) {
                    owner = grammar.child(preposition, "pobj");
                    break;
                }
            }
        }
        if (owner != NONE) {
            found.add(new Source(Kind.NOUN, i, grammar.lemma(i), owner, Relation.OBJECT));
        }
    }
}
