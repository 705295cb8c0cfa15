package dev.verbatim.annotate.speaker;

import static dev.verbatim.annotate.speaker.Grammar.NONE;

import dev.verbatim.annotate.mention.Gender;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Elegant variation: "..., the striker said" for the man of the sentences before, without his being called a striker
 * anywhere. Only for the subjects of speaking verbs, and not for somebody who came in as "a striker" without a name.
 */
final class Variations {

    private static final Set<String> FEMALE =
            Set.of("woman", "girl", "mother", "queen", "princess", "duchess", "actress");
    private static final Set<String> MALE = Set.of("man", "boy", "father", "king", "prince", "duke");

    private final Grammar grammar;
    private final SpeakerKinds kinds;
    private final BitSet found = new BitSet();

    Variations(Grammar grammar, SpeakerKinds kinds) {
        this.grammar = grammar;
        this.kinds = kinds;
        Set<String> strangers = new HashSet<>();
        for (int i = 0; i < grammar.size(); i++) {
            int article = grammar.isNoun(i) && !grammar.quoted(i) ? grammar.child(i, "det") : NONE;
            if (article == NONE) {
                continue;
            }
            boolean definite = form(article).equals("the");
            if (!definite
                    && !grammar.label(i).equals("appos")
                    && !grammar.label(i).equals("attr")) {
                strangers.add(form(i));
            } else if (definite && speaks(i) && isPlain(i) && !strangers.contains(form(i))) {
                found.set(i);
            }
        }
    }

    /** The token is such a description. */
    boolean at(int token) {
        return found.get(token);
    }

    /** It means an organisation ("the company"). */
    boolean isBody(int token) {
        return RoleNouns.isBody(form(token));
    }

    Gender gender(int token) {
        String noun = form(token);
        return FEMALE.contains(noun) || noun.endsWith("woman")
                ? Gender.FEMALE
                : MALE.contains(noun) || noun.endsWith("man") ? Gender.MALE : Gender.UNKNOWN;
    }

    private boolean speaks(int noun) {
        int verb = grammar.head(noun);
        return verb != NONE
                && !grammar.quoted(verb)
                && grammar.label(noun).equals("nsubj")
                && CueWords.speaks(grammar.lemma(verb));
    }

    private boolean isPlain(int noun) {
        String tag = grammar.tag(noun);
        boolean singular = tag.equals("NN") || tag.equals("NNP") || tag.equals("JJ");
        if (!singular || kinds.mentionAt(noun) != NONE || !(RoleNouns.isPerson(form(noun)) || isBody(noun))) {
            return false;
        }
        for (int child : grammar.children(noun)) {
            String label = grammar.label(child);
            boolean complex =
                    label.equals("appos") || label.equals("relcl") || label.equals("prep") || label.equals("conj");
            if (complex || label.equals("poss") || label.equals("acl")) {
                return false;
            }
        }
        return true;
    }

    private String form(int i) {
        return grammar.form(i).toLowerCase(Locale.ROOT);
    }
}
