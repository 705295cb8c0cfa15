package dev.verbatim.annotate.speaker;

/**
 * Finds the name that ends a run of nouns whose middle the parser took for its head: "Hull University political scientist
 * Ann Lee", "the northern newspaper Courier".
 */
final class NamesBehind {

    private static final int LONGEST = 6;

    private final Grammar grammar;
    private final SpeakerKinds kinds;

    NamesBehind(Grammar grammar, SpeakerKinds kinds) {
        this.grammar = grammar;
        this.kinds = kinds;
    }

    /** The last word of the name right behind the noun, with nothing but nouns between; the noun itself if none is. */
    int of(int noun) {
        if (!grammar.isNoun(noun) || grammar.quoted(noun) || kinds.kind(noun).equals("person")) {
            return noun;
        }
        int last = noun;
        while (last + 1 < grammar.past(grammar.sentence(noun)) && last - noun < LONGEST && isNominal(last + 1)) {
            last++;
        }
        boolean next = last + 1 < grammar.past(grammar.sentence(noun)) && grammar.tag(last + 1).equals("POS");
        boolean other = last > noun && kinds.mentionAt(last) != kinds.mentionAt(noun);
        return other && !next && isNamed(last, kinds.mentionAt(noun) == Grammar.NONE) ? last : noun;
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
