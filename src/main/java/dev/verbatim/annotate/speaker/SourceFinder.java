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

    private static final int LONGEST_LABEL = 6;
    private static final int LONGEST_PHRASE = 8;

    private final Grammar grammar;
    private final SpeakerKinds kinds;
    private final Subjects subjects;
    private final Appositions appositions;
    private final NamesBehind titles;
    private final List<Source> found = new ArrayList<>();

    private SourceFinder(Grammar grammar, SpeakerKinds kinds) {
        this.grammar = grammar;
        this.kinds = kinds;
        this.subjects = new Subjects(grammar);
        this.appositions = new Appositions(grammar, kinds);
        this.titles = new NamesBehind(grammar, kinds);
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
            label(i);
        } else if (isVerbTakenForNoun(i)) {
            found.add(new Source(Kind.VERB, i, grammar.lemma(i), afterMark(i), Relation.ADJACENT));
        } else if (grammar.isNoun(i) && CueWords.isUtterance(grammar.lemma(i))) {
            noun(i);
        } else if (grammar.form(i).equals("—")
                || grammar.form(i).equals("–")
                || grammar.form(i).startsWith("-")) {
            byline(i);
        }
    }

    /** "...,’ the editorial read.": the parser knows these words better as nouns. */
    private boolean isVerbTakenForNoun(int i) {
        boolean ends = i + 1 == grammar.size()
                || grammar.sentence(i + 1) != grammar.sentence(i)
                || grammar.isPunctuation(i + 1)
                || grammar.tag(i + 1).equals("IN");
        return ends && NOUN_LIKE.contains(grammar.form(i)) && grammar.isNoun(i) && afterMark(i) != NONE;
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
            subject = new Subject(behind(i), Relation.INVERTED);
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
        int neighbour = CueWords.reports(cue) ? neighbour(i) : NONE;
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
        int name = between ? behind(verb) : NONE;
        return name != NONE
                && name + 1 < grammar.size()
                && kinds.isPerson(name)
                && grammar.form(name + 1).equals(",");
    }

    /** Who stands beside the verb after a closing mark, however the sentence was parsed. */
    private int neighbour(int verb) {
        int before = afterMark(verb);
        int apposed = before == NONE ? appositions.subject(verb) : NONE;
        if (apposed != NONE) {
            return apposed;
        }
        return before == NONE && verb > 0 && grammar.quoted(verb - 1) ? titles.of(behind(verb)) : before;
    }

    /** "...’ said the senator": the last noun of the words behind the verb. */
    private int behind(int verb) {
        int noun = NONE;
        for (int i = verb + 1; i < grammar.size() && i <= verb + LONGEST_PHRASE && isPhrase(i); i++) {
            boolean known = grammar.isNoun(i) || grammar.isPronoun(i);
            if (!known && noun != NONE) {
                break;
            }
            noun = known ? i : noun;
        }
        return noun;
    }

    /** "...’ the senator said": the last noun between the mark and the verb. */
    private int afterMark(int verb) {
        int last = verb - 1;
        while (last > 0 && grammar.tag(last).startsWith("RB") && !grammar.quoted(last)) {
            last--;
        }
        boolean actor = last > 0 && !grammar.quoted(last) && (grammar.isNoun(last) || grammar.isPronoun(last));
        int first = last;
        while (actor && first > 0 && verb - first <= LONGEST_PHRASE && isPhrase(first)) {
            first--;
        }
        return actor && grammar.quoted(first) && !grammar.quoted(first + 1) ? last : NONE;
    }

    private boolean isPhrase(int i) {
        return !grammar.quoted(i)
                && !grammar.isVerb(i)
                && !grammar.isPunctuation(i)
                && !grammar.tag(i).equals("IN");
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

    /** "POMPEO:" or "Mr Pompeo:" with nothing but the name since the start of the paragraph. */
    private void label(int colon) {
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
            return;
        }
        int name = colon - 1;
        for (int i = first; i < colon; i++) {
            if (grammar.isVerb(i)) {
                return;
            }
            if (i > first && (grammar.form(i).equals("(") || grammar.form(i).equals(","))) {
                name = i - 1;
                break;
            }
        }
        if (Character.isUpperCase(grammar.form(name).charAt(0))) {
            found.add(new Source(Kind.LABEL, colon, ":", name, Relation.OWN));
        }
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

    /** A dash after a closing mark and nothing but a name until the paragraph ends. */
    private void byline(int dash) {
        if (dash == 0 || !grammar.quoted(dash - 1)) {
            return;
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
            found.add(new Source(Kind.BYLINE, dash, "–", name, Relation.OWN));
        }
    }
}
