package dev.verbatim.annotate.speaker;

import static dev.verbatim.annotate.speaker.Grammar.NONE;

import java.util.Set;

/** Finds who does what a verb says: its own subject or the one it shares with the clause it hangs on. */
final class Subjects {

    /** How the subject was found; part of the explanation. */
    enum Relation {
        OWN,
        INVERTED,
        PASSIVE,
        AGENT,
        SHARED,
        RELATIVE,
        OBJECT,
        ADJACENT,
        NONE
    }

    /** The head word of the subject; {@code token} is {@link Grammar#NONE} when there is none. */
    record Subject(int token, Relation relation) {
        static final Subject NOBODY = new Subject(Grammar.NONE, Relation.NONE);

        boolean isNobody() {
            return token == Grammar.NONE;
        }
    }

    private static final int MAX_STEPS = 5;
    private static final Set<String> SHARING = Set.of("conj", "xcomp", "advcl", "pcomp", "ccomp", "dep", "parataxis");

    /** In a picture of somebody saying something it is not the picture that says it. */
    private static final Set<String> PICTURES = Set.of(
            "footage", "video", "clip", "film", "recording", "tape", "audio", "picture", "image", "photo", "memory");

    private static final Set<String> THIRD = Set.of("him", "her", "them");

    private final Grammar grammar;

    Subjects(Grammar grammar) {
        this.grammar = grammar;
    }

    Subject of(int verb) {
        return of(verb, MAX_STEPS);
    }

    private Subject of(int verb, int steps) {
        Subject own = own(verb);
        if (!own.isNobody() || steps == 0) {
            return own;
        }
        int head = grammar.head(verb);
        String label = grammar.label(verb);
        if (head == NONE || grammar.quoted(head)) {
            return Subject.NOBODY;
        }
        if (label.equals("acl") || label.equals("relcl")) {
            return ofModifiedNoun(head, verb, steps);
        }
        if (label.equals("pcomp")) {
            return of(grammar.head(head) == NONE ? head : grammar.head(head), steps - 1, Relation.SHARED);
        }
        if (label.equals("conj")) {
            return ofCoordinated(verb, head, steps);
        }
        return SHARING.contains(label) ? of(head, steps - 1, Relation.SHARED) : Subject.NOBODY;
    }

    /** "Ann was met by Bob and said": Ann. "Ann said Bob was wrong and accused him": Ann. */
    private Subject ofCoordinated(int verb, int head, int steps) {
        int passive = grammar.child(head, "nsubjpass");
        if (passive != NONE) {
            return new Subject(passive, Relation.SHARED);
        }
        int object = grammar.child(verb, "dobj");
        int reporter = grammar.head(head);
        boolean ofReporter = object != NONE
                && THIRD.contains(grammar.form(object))
                && grammar.label(head).equals("ccomp")
                && reporter != NONE
                && !grammar.quoted(reporter)
                && CueWords.speaks(grammar.lemma(reporter));
        return of(ofReporter ? reporter : head, steps - 1, Relation.SHARED);
    }

    private Subject of(int verb, int steps, Relation relation) {
        Subject subject = of(verb, steps);
        return subject.isNobody() ? subject : new Subject(subject.token(), relation);
    }

    private Subject own(int verb) {
        int agent = grammar.child(verb, "agent");
        if (agent != NONE && grammar.child(agent, "pobj") != NONE) {
            return new Subject(grammar.child(agent, "pobj"), Relation.AGENT);
        }
        int subject = grammar.child(verb, "nsubj");
        if (subject != NONE) {
            return antecedent(verb, subject, subject > verb ? Relation.INVERTED : Relation.OWN);
        }
        int passive = grammar.child(verb, "nsubjpass");
        return passive == NONE ? absolute(verb) : antecedent(verb, passive, Relation.PASSIVE);
    }

    /** "..., with the mayor shouting", "footage of the mayor shouting": the noun between the preposition and the participle. */
    private Subject absolute(int verb) {
        int noun = verb - 1;
        while (noun > 0 && grammar.tag(noun).startsWith("RB")) {
            noun--;
        }
        boolean between = grammar.tag(verb).equals("VBG")
                && noun > 0
                && grammar.label(noun).equals("pobj")
                && !grammar.quoted(noun)
                && grammar.sentence(noun) == grammar.sentence(verb);
        int preposition = between ? grammar.head(noun) : NONE;
        return preposition != NONE && leavesSubject(preposition) ? new Subject(noun, Relation.OWN) : Subject.NOBODY;
    }

    private boolean leavesSubject(int preposition) {
        int shown = grammar.head(preposition);
        return grammar.form(preposition).equalsIgnoreCase("with")
                || grammar.form(preposition).equals("of") && shown != NONE && PICTURES.contains(grammar.lemma(shown));
    }

    /** "Padrino, who said": the relative pronoun stands for the noun before. */
    private Subject antecedent(int verb, int subject, Relation relation) {
        boolean relative =
                grammar.tag(subject).equals("WP") || grammar.tag(subject).equals("WDT");
        if (!relative) {
            return new Subject(subject, relation);
        }
        for (int v = verb, steps = MAX_STEPS; v != NONE && steps > 0; v = grammar.head(v), steps--) {
            if (grammar.label(v).equals("relcl") && grammar.head(v) != NONE && !grammar.quoted(grammar.head(v))) {
                return new Subject(grammar.head(v), Relation.RELATIVE);
            }
        }
        return Subject.NOBODY;
    }

    /** "issued a statement saying": who issued it. "a man saying": the man. */
    private Subject ofModifiedNoun(int noun, int verb, int steps) {
        if (grammar.isPronoun(noun) || grammar.isNoun(noun) && !CueWords.isUtterance(grammar.lemma(noun))) {
            return new Subject(noun, Relation.RELATIVE);
        }
        int governor = grammar.head(noun);
        while (governor != NONE && !grammar.isVerb(governor) && --steps > 0) {
            governor = grammar.head(governor);
        }
        if (governor != NONE && governor != verb && grammar.isVerb(governor) && steps > 0) {
            Subject author = of(governor, steps - 1, Relation.SHARED);
            if (!author.isNobody() && author.token() != noun) {
                return author;
            }
        }
        return new Subject(noun, Relation.RELATIVE);
    }
}
