package dev.verbatim.annotate.speaker;

import dev.verbatim.annotate.Mention;
import dev.verbatim.annotate.Referent;
import dev.verbatim.annotate.mention.Names;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/** What kind of thing a word names, as far as it matters for who can speak. */
final class SpeakerKinds {

    private static final Set<String> PERSONAL = Set.of("he", "she");
    private static final Set<String> FIRST = Set.of("i", "we", "you");

    private final Grammar grammar;
    private final Names names;
    private final int[] mentionAt;

    SpeakerKinds(Grammar grammar, Names names) {
        this.grammar = grammar;
        this.names = names;
        mentionAt = new int[grammar.size()];
        Arrays.fill(mentionAt, Grammar.NONE);
        for (int m = 0; m < names.mentions().size(); m++) {
            Mention mention = names.mentions().get(m);
            for (int i = grammar.tokenAt(mention.span().start());
                    i < grammar.size() && grammar.start(i) < mention.span().end();
                    i++) {
                if (mentionAt[i] == Grammar.NONE || mention.kind() == Mention.Kind.NAME) {
                    mentionAt[i] = m;
                }
            }
        }
    }

    /** Index of the name or nominal that covers the token, or {@link Grammar#NONE}. */
    int mentionAt(int token) {
        return mentionAt[token];
    }

    /** Index of what the token's mention refers to, or {@link Referent#NONE}. */
    int referentAt(int token) {
        return mentionAt[token] == Grammar.NONE
                ? Referent.NONE
                : names.mentions().get(mentionAt[token]).referent();
    }

    /** A person's name, or words that are known to mean a named person. */
    boolean isPerson(int token) {
        int referent = referentAt(token);
        return referent != Referent.NONE
                && names.referents().get(referent).referent().type() == Referent.Type.PERSON;
    }

    /** "person", "organisation", "place", "he", "they", "nominal", ... */
    String kind(int token) {
        int referent = referentAt(token);
        if (referent != Referent.NONE) {
            return names.referents().get(referent).referent().type().name().toLowerCase(Locale.ROOT);
        }
        String lemma = grammar.form(token).toLowerCase(Locale.ROOT);
        if (grammar.isPronoun(token)) {
            return PERSONAL.contains(lemma) ? "he" : FIRST.contains(lemma) ? "i" : lemma;
        }
        if (!grammar.isNoun(token)) {
            return grammar.tag(token).equals("DT") || grammar.tag(token).startsWith("W") ? "this" : "word";
        }
        if (CueWords.isUtterance(grammar.lemma(token))) {
            return "utterance";
        }
        return grammar.tag(token).startsWith("NNP")
                ? "proper"
                : grammar.tag(token).equals("NNS") ? "people" : "nominal";
    }
}
