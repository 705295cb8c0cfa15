package dev.verbatim.annotate.speaker;

import dev.verbatim.annotate.Referent;
import dev.verbatim.annotate.mention.Gender;
import dev.verbatim.annotate.mention.Names;
import dev.verbatim.annotate.speaker.Salience.Antecedent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Finds whom "he" and "she" mean. Outside quotation marks first, because what the writer says never refers into a
 * quotation; inside them afterwards, when the speaker is known and can be ruled out.
 */
final class Pronouns {

    private static final Map<String, Gender> THIRD = Map.ofEntries(
            Map.entry("he", Gender.MALE),
            Map.entry("him", Gender.MALE),
            Map.entry("his", Gender.MALE),
            Map.entry("himself", Gender.MALE),
            Map.entry("she", Gender.FEMALE),
            Map.entry("her", Gender.FEMALE),
            Map.entry("hers", Gender.FEMALE),
            Map.entry("herself", Gender.FEMALE));
    private static final Set<String> FIRST = Set.of("i", "me", "my", "mine", "myself");

    private static final double SUBJECT = 1.2;
    private static final double SPEAKER = 1.6;

    /** Between a subject and an object: on development data 24 pronouns went right by it and 3 wrong. */
    private static final double SUBJECT_ASIDE = 0.6;

    private static final Set<String> ASIDE = Set.of("advcl", "ccomp", "relcl");
    private static final int FARTHEST_CLAUSE = 12;

    private static final double OBJECT = 0.4;
    private static final double CHAIN = 0.5;

    private final Grammar grammar;
    private final SpeakerKinds kinds;
    private final Names names;
    private final Variations variations;
    private final int[] referent;
    private final double[] certainty;

    Pronouns(Grammar grammar, SpeakerKinds kinds, Names names) {
        this.grammar = grammar;
        this.kinds = kinds;
        this.names = names;
        variations = new Variations(grammar, kinds);
        referent = new int[grammar.size()];
        Arrays.fill(referent, Referent.NONE);
        certainty = new double[grammar.size()];
    }

    /** Index of the person the pronoun means, {@link Referent#NONE} when unknown or when the token is no pronoun. */
    int referent(int token) {
        return referent[token];
    }

    /** 0 to 1: how far the best antecedent stands out. */
    double certainty(int token) {
        return certainty[token];
    }

    /** The token refers by what was said before: a pronoun of the first or third person singular, or "the striker". */
    boolean isPersonal(int token) {
        String form = form(token);
        return THIRD.containsKey(form) || FIRST.contains(form) || saysIt(token) || variations.at(token);
    }

    /** Resolves the pronouns of the writer. */
    void resolveOutside() {
        Salience salience = new Salience(grammar, names.referents());
        for (int i = 0; i < grammar.size(); i++) {
            if (!grammar.quoted(i)) {
                visit(i, salience, excludedByClause(i));
            }
        }
    }

    /** Resolves the pronouns of the speakers. */
    void resolveInside(int[] speakerOfStretch) {
        Salience writer = new Salience(grammar, names.referents());
        Salience inside = new Salience(grammar, names.referents());
        int stretch = Grammar.NONE;
        for (int i = 0; i < grammar.size(); i++) {
            if (!grammar.quoted(i)) {
                replay(i, writer);
                continue;
            }
            if (grammar.stretch(i) != stretch) {
                stretch = grammar.stretch(i);
                inside = new Salience(grammar, names.referents());
            }
            int speaker = speakerOfStretch[stretch];
            if (FIRST.contains(form(i))) {
                set(i, speaker, speaker == Referent.NONE ? 0 : 0.95);
            } else if (!visit(i, inside, speaker)) {
                resolve(i, writer, speaker);
            }
        }
    }

    private void replay(int i, Salience salience) {
        int who = referent[i] != Referent.NONE ? referent[i] : named(i);
        if (who != Referent.NONE) {
            salience.mention(who, i, role(i));
        }
    }

    /** A name of several words is mentioned once, by its last word. */
    private int named(int i) {
        boolean last = i + 1 == grammar.size() || kinds.mentionAt(i + 1) != kinds.mentionAt(i);
        return last ? kinds.referentAt(i) : Referent.NONE;
    }

    /** True when the token needs no further resolution. */
    private boolean visit(int i, Salience salience, int excluded) {
        if (THIRD.containsKey(form(i)) || saysIt(i) || variations.at(i)) {
            return resolve(i, salience, excluded);
        }
        int who = named(i);
        if (who != Referent.NONE) {
            salience.mention(who, i, role(i));
        }
        return true;
    }

    private boolean resolve(int i, Salience salience, int excluded) {
        Gender gender = THIRD.get(form(i));
        boolean person = variations.at(i) && !variations.isBody(i);
        if (gender == null && !saysIt(i) && !variations.at(i)) {
            return false;
        }
        List<Antecedent> found = gender == null && !person
                ? salience.bodies(i)
                : salience.persons(i, gender == null ? variations.gender(i) : gender, excluded);
        if (found.isEmpty()) {
            return false;
        }
        double margin =
                found.size() == 1 ? 2 : found.get(0).score() - found.get(1).score();
        double sure = 1 / (1 + Math.exp(-0.6 - 1.8 * margin));
        set(i, found.get(0).referent(), variations.at(i) ? 0.8 * sure : sure);
        salience.mention(found.get(0).referent(), i, role(i) + CHAIN);
        return true;
    }

    /** "it said": a body speaks. */
    private boolean saysIt(int i) {
        int verb = grammar.head(i);
        return form(i).equals("it")
                && grammar.label(i).equals("nsubj")
                && verb != Grammar.NONE
                && CueWords.speaks(grammar.lemma(verb));
    }

    private void set(int token, int who, double sure) {
        referent[token] = who;
        certainty[token] = sure;
    }

    /** In "Trump told him" the object is not Trump. */
    private int excludedByClause(int i) {
        String label = grammar.label(i);
        if (grammar.tag(i).equals("PRP$") || label.startsWith("nsubj") || form(i).endsWith("self")) {
            return Referent.NONE;
        }
        int verb = grammar.head(i);
        if (verb != Grammar.NONE && label.equals("pobj")) {
            verb = grammar.head(verb);
        }
        int subject = verb == Grammar.NONE ? Grammar.NONE : grammar.child(verb, "nsubj");
        if (subject == Grammar.NONE || subject >= i) {
            return Referent.NONE;
        }
        return referent[subject] != Referent.NONE ? referent[subject] : kinds.referentAt(subject);
    }

    private double role(int i) {
        int head = headOfName(i);
        String label = grammar.label(head);
        if (label.startsWith("nsubj")) {
            int verb = grammar.head(head);
            boolean speaks = verb != Grammar.NONE && CueWords.speaks(grammar.lemma(verb));
            return speaks ? SPEAKER : isAside(verb) ? SUBJECT_ASIDE : SUBJECT;
        }
        return label.equals("dobj") || label.equals("dative") ? OBJECT : 0;
    }

    /** "After Gray lost, the mayor said that Lee had won": neither Gray nor Lee is who the sentence is about. */
    private boolean isAside(int verb) {
        if (verb == Grammar.NONE || !ASIDE.contains(grammar.label(verb))) {
            return false;
        }
        int above = grammar.head(verb);
        for (int steps = 0; above != Grammar.NONE && steps < FARTHEST_CLAUSE; steps++) {
            int subject = grammar.child(above, "nsubj");
            // in "When Lee spoke, she said" the pronoun of the main clause has nobody but Lee to mean
            if (subject != Grammar.NONE && (subject < verb || !grammar.isPronoun(subject))) {
                return true;
            }
            above = grammar.head(above);
        }
        return grammar.label(verb).equals("relcl");
    }

    private int headOfName(int i) {
        int head = i;
        while (grammar.label(head).equals("compound") && grammar.head(head) > head) {
            head = grammar.head(head);
        }
        return head;
    }

    private String form(int i) {
        return grammar.form(i).toLowerCase(Locale.ROOT);
    }
}
