package dev.verbatim.annotate.speaker;

import dev.verbatim.annotate.Referent;
import java.util.Optional;

/** Stretches in marks that are no quotations for certain, with the reason: nicknames, names of events, titles of works. */
final class Refusals {

    private static final int LONGEST_HEADLINE = 30;

    private final Grammar grammar;
    private final SpeakerKinds kinds;
    private final WorkTitles titles;

    Refusals(Grammar grammar, SpeakerKinds kinds) {
        this.grammar = grammar;
        this.kinds = kinds;
        this.titles = new WorkTitles(grammar, kinds);
    }

    /** Why the passage quotes nobody; empty when it may. */
    Optional<String> of(Passage passage) {
        Surroundings around = new Surroundings(grammar, passage);
        if (isHeadline(passage)) {
            return Optional.of("a headline, which repeats words of the text below");
        }
        if (isRole(passage, around)) {
            return Optional.of("a role that the writer does not grant");
        }
        if (titles.of(passage)) {
            return Optional.of("the title of a work");
        }
        String size = around.sizeName();
        if (!size.endsWith("title") || size.startsWith("many")) {
            return Optional.empty();
        }
        if (isNickname(passage)) {
            return Optional.of("a nickname inside a name");
        }
        if (isEvent(passage)) {
            return Optional.of("the name of an event");
        }
        return titles.named(passage) ? Optional.of("the title of a work") : Optional.empty();
    }

    /** The first line, short, without a full stop inside, and nearly Every Long Word Has a Capital. */
    private boolean isHeadline(Passage passage) {
        int last = 0;
        int words = 0;
        int capitals = 0;
        while (last < grammar.size() && grammar.paragraph(last) == 0 && last < LONGEST_HEADLINE) {
            boolean word = grammar.form(last).length() > 3
                    && Character.isLetter(grammar.form(last).charAt(0));
            words += word ? 1 : 0;
            capitals += word && Character.isUpperCase(grammar.form(last).charAt(0)) ? 1 : 0;
            last++;
        }
        boolean ends = last < grammar.size() && grammar.paragraph(last) > 0;
        return ends && passage.last() < last && words >= 3 && capitals >= 0.8 * words;
    }

    /** recognised him as the ‘president of Venezuela’: what somebody is called, not what somebody says. */
    private boolean isRole(Passage passage, Surroundings around) {
        int first = passage.first() + 1;
        int before = passage.first() - 1;
        boolean introduced = around.leadName().equals("DT") || around.leadName().equals("as");
        boolean asRole = introduced
                && before > 0
                && (grammar.form(before).equals("as")
                        || grammar.form(before - 1).equals("as"));
        return asRole && !around.longer() && first < grammar.size() && RoleNouns.isPerson(grammar.lemma(first));
    }

    private boolean isNickname(Passage passage) {
        int before = passage.first() - 1;
        int after = passage.last() + 1;
        return before >= 0
                && after < grammar.size()
                && grammar.tag(before).equals("NNP")
                && grammar.tag(after).equals("NNP")
                && grammar.sentence(before) == grammar.sentence(after);
    }

    /** A name that fills the marks from the first word to the last. */
    private boolean isEvent(Passage passage) {
        int first = passage.first() + 1;
        int last = passage.last() - 1;
        while (last > first && grammar.isPunctuation(last)) {
            last--;
        }
        return first <= last
                && last < grammar.size()
                && kinds.mentionAt(first) != Grammar.NONE
                && kinds.mentionAt(first) == kinds.mentionAt(last)
                && kinds.referentAt(first) != Referent.NONE
                && kinds.kind(first).equals("event");
    }
}
