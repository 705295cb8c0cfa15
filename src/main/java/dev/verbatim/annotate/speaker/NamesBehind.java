package dev.verbatim.annotate.speaker;

import java.util.Set;

/**
 * Finds the name that ends a run of nouns whose middle the parser took for its head: "Hull University political scientist
 * Ann Lee", "the northern newspaper Courier".
 */
final class NamesBehind {

    private static final int LONGEST = 6;
    private static final Set<String> DASHES = Set.of("-", "--", "–", "—");

    private final Grammar grammar;
    private final SpeakerKinds kinds;

    NamesBehind(Grammar grammar, SpeakerKinds kinds) {
        this.grammar = grammar;
        this.kinds = kinds;
    }

    /** The last word of the name right behind the noun, with nothing but nouns between; the noun itself if none is. */
    int of(int noun) {
        if (noun == Grammar.NONE || !grammar.isNoun(noun) || grammar.quoted(noun) || kinds.isPerson(noun)) {
            return noun;
        }
        int dash = behindDateline(noun);
        if (dash != Grammar.NONE) {
            return dash;
        }
        int last = noun;
        while (last + 1 < grammar.past(grammar.sentence(noun)) && last - noun < LONGEST && isNominal(last + 1)) {
            last++;
        }
        boolean next = last + 1 < grammar.past(grammar.sentence(noun))
                && grammar.tag(last + 1).equals("POS");
        boolean other = last > noun && kinds.mentionAt(last) != kinds.mentionAt(noun);
        return other && !next && isNamed(last, kinds.mentionAt(noun) == Grammar.NONE) ? last : noun;
    }

    /** "LEEDS -- Mayor Ann Lee": the first person behind the dash that ends the place a report comes from. */
    private int behindDateline(int place) {
        int first = grammar.first(grammar.sentence(place));
        int past = Math.min(grammar.past(grammar.sentence(place)), place + 2 + LONGEST);
        boolean dateline = place - first < LONGEST
                && place + 1 < past
                && DASHES.contains(grammar.form(place + 1))
                && (first == 0 || grammar.paragraph(first - 1) != grammar.paragraph(first));
        for (int i = place + 2; dateline && i < past && isNominal(i); i++) {
            boolean lastOfName = i + 1 == past || kinds.mentionAt(i + 1) != kinds.mentionAt(i);
            if (kinds.isPerson(i) && lastOfName) {
                return i;
            }
        }
        return Grammar.NONE;
    }

    private boolean isNamed(int last, boolean mayBeBody) {
        String kind = kinds.kind(last);
        return kinds.mentionAt(last) != Grammar.NONE
                && (kind.equals("person") || mayBeBody && kind.equals("organisation"));
    }

    private boolean isNominal(int i) {
        String tag = grammar.tag(i);
        return !grammar.quoted(i) && (tag.startsWith("NN") || tag.startsWith("JJ") || tag.equals("CD"));
    }
}
