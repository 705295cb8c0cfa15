package dev.verbatim.annotate.speaker;

import dev.verbatim.annotate.Referent;
import dev.verbatim.annotate.quote.Stretch;
import java.util.List;
import java.util.Optional;

/** Stretches in marks that are no quotations for certain, with the reason: nicknames, names of events, titles of works. */
final class Refusals {

    private final Grammar grammar;
    private final SpeakerKinds kinds;
    private final WorkTitles titles;
    private final Headlines headlines;

    Refusals(Grammar grammar, SpeakerKinds kinds, List<Stretch> stretches) {
        this.grammar = grammar;
        this.kinds = kinds;
        this.titles = new WorkTitles(grammar, kinds);
        this.headlines = new Headlines(grammar, stretches);
    }

    /** Why the passage quotes nobody; empty when it may. */
    Optional<String> of(Passage passage) {
        Surroundings around = new Surroundings(grammar, passage);
        if (headlines.of(passage) || headlines.inText(passage)) {
            return Optional.of("a headline, which repeats words of the text below");
        }
        if (isRole(passage, around)) {
            return Optional.of("a role that the writer does not grant");
        }
        if (titles.of(passage)) {
            return Optional.of("the title of a work");
        }
        if (titles.ofGroup(passage)) {
            return Optional.of("the name of a group");
        }
        if (headlines.listed(passage)) {
            return Optional.of("the headline of another article");
        }
        if (headlines.excerpt(passage)) {
            return Optional.of("the beginning of another article");
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
