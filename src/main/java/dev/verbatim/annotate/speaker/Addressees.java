package dev.verbatim.annotate.speaker;

import dev.verbatim.annotate.Referent;
import java.util.Set;

/** Whom the words were spoken to: "told CNN", "said to reporters", "asked the minister". */
final class Addressees {

    private static final Set<String> DIRECT =
            Set.of("tell", "ask", "assure", "inform", "remind", "warn", "urge", "beg", "implore", "advise");
    private static final Set<String> OBJECTS = Set.of("dobj", "dative", "iobj");

    private final Grammar grammar;
    private final SpeakerKinds kinds;

    Addressees(Grammar grammar, SpeakerKinds kinds) {
        this.grammar = grammar;
        this.kinds = kinds;
    }

    /** Index of the referent spoken to, {@link Referent#NONE} when nobody is named. */
    int of(Source source) {
        if (source.kind() != Source.Kind.VERB) {
            return Referent.NONE;
        }
        for (int child : grammar.children(source.anchor())) {
            boolean object = DIRECT.contains(source.lemma()) && OBJECTS.contains(grammar.label(child));
            int whom = object ? child : preposition(child);
            if (whom != Grammar.NONE && whom != source.speaker() && !grammar.quoted(whom)) {
                int referent = kinds.referentAt(whom);
                if (referent != Referent.NONE) {
                    return referent;
                }
            }
        }
        return Referent.NONE;
    }

    private int preposition(int child) {
        boolean to = grammar.label(child).equals("prep") || grammar.label(child).equals("dative");
        return to && grammar.form(child).equals("to") ? grammar.child(child, "pobj") : Grammar.NONE;
    }
}
