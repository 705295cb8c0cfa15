package dev.verbatim.annotate.mention;

import dev.verbatim.annotate.Referent.Type;
import dev.verbatim.annotate.mention.Chunk.Witness;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Organisations by their last or first word: "Liberal Party of Canada", "Ministry of Defence", "Acme, Inc.". */
final class OrganisationRules {

    private static final double TRUST = 0.9;
    private static final double LISTED = 0.5;
    private static final int LONGEST_LISTED = 4;
    /** Their names often join two fields by "and": "Department for Work and Pensions". */
    private static final Set<String> JOINING = Set.of(
            "department",
            "ministry",
            "committee",
            "commission",
            "bureau",
            "institute",
            "office",
            "council",
            "agency",
            "center",
            "centre",
            "association",
            "authority",
            "board",
            "school",
            "college",
            "organisation",
            "organization",
            "society");

    private final Words words;
    private final Heads heads;
    private final Lexicon lexicon;
    private final Run run;

    OrganisationRules(Words words, Heads heads, Lexicon lexicon, Run run) {
        this.words = words;
        this.heads = heads;
        this.lexicon = lexicon;
        this.run = run;
    }

    List<Chunk> find() {
        List<Chunk> found = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            addCompany(i, found);
            if (words.isCapitalised(i)) {
                addListed(i, found);
                addWithHead(i, found);
            }
        }
        return found;
    }

    private void addListed(int from, List<Chunk> found) {
        for (int to = Math.min(from + LONGEST_LISTED, words.size()); to > from; to--) {
            if (words.sameSentence(from, to - 1)
                    && !words.isMark(to - 1)
                    && isListed(words.text(from, to))
                    && !isMereOpening(from, to)) {
                Witness witness = to - from > 1 ? Witness.MODEL : Witness.LEXICON;
                found.add(new Chunk(from, to, Type.ORGANISATION, LISTED, witness));
                return;
            }
        }
    }

    /** "Total hours fell", "WHO DARES": at the start of a sentence and in capitals any word looks like a firm. */
    private boolean isMereOpening(int from, int to) {
        boolean acronym = Shape.hasTwoCapitals(words.form(from));
        return to - from == 1
                && (words.isShouted(from) ? words.form(from).length() < 5 : words.opensSentence(from) && !acronym);
    }

    /** Acronyms must be written as such: "Who" is not the WHO. */
    private boolean isListed(String name) {
        return lexicon.isOrganisation(name) && (name.length() > 4 || name.length() > 1 && Shape.hasTwoCapitals(name));
    }

    private void addCompany(int head, List<Chunk> found) {
        boolean written = words.isCapitalised(head) || words.form(head).equals("plc");
        if (!written || !heads.has(Heads.Kind.COMPANY, words.form(head)) || !words.sameSentence(head - 1, head)) {
            return;
        }
        int last = words.form(head - 1).equals(",") ? head - 2 : head - 1;
        if (words.sameSentence(last, head) && run.isPart(last) && !words.opensLine(head)) {
            found.add(new Chunk(run.left(last), head + 1, Type.ORGANISATION, TRUST, Witness.RULE));
        }
    }

    private void addWithHead(int head, List<Chunk> found) {
        if (!heads.has(Heads.Kind.ORG, words.form(head)) || !run.isPart(head)) {
            return;
        }
        if (!run.endsAt(head)) {
            return;
        }
        int from = run.left(head);
        int to = head + 1;
        String link = words.form(to);
        if (words.sameSentence(head, to + 1) && (link.equals("of") || link.equals("for"))) {
            boolean joins = JOINING.contains(Lexicon.key(words.form(head)));
            to = Math.max(to, run.rightOfLink(to, joins));
        }
        if (to - from > 1) {
            found.add(new Chunk(from, to, Type.ORGANISATION, TRUST, Witness.RULE));
        }
    }
}
