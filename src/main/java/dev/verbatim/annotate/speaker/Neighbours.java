package dev.verbatim.annotate.speaker;

import static dev.verbatim.annotate.speaker.Grammar.NONE;

/** Finds who stands beside a verb at a closing mark by the order of words alone: long quotations mislead the parser. */
final class Neighbours {

    private static final int LONGEST_PHRASE = 8;

    private final Grammar grammar;
    private final Appositions appositions;
    private final NamesBehind titles;

    Neighbours(Grammar grammar, SpeakerKinds kinds, NamesBehind titles) {
        this.grammar = grammar;
        this.appositions = new Appositions(grammar, kinds);
        this.titles = titles;
    }

    /** Who stands beside the verb after a closing mark, however the sentence was parsed. */
    int of(int verb) {
        int before = afterMark(verb);
        int apposed = before == NONE ? appositions.subject(verb) : NONE;
        if (apposed != NONE) {
            return apposed;
        }
        return before == NONE && verb > 0 && grammar.quoted(verb - 1) ? titles.of(behind(verb)) : before;
    }

    /** "...’ said the senator": the last noun of the words behind the verb. */
    int behind(int verb) {
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
    int afterMark(int verb) {
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
}
