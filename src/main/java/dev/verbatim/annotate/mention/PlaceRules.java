package dev.verbatim.annotate.mention;

import dev.verbatim.annotate.Referent.Type;
import dev.verbatim.annotate.mention.Chunk.Witness;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Places by list and by the word that says what they are: "Hudson River", "Isle of Wight", "Mount Etna". */
final class PlaceRules {

    private static final double LISTED = 0.9;
    private static final double AMBIGUOUS = 0.3;
    private static final double HEADED = 0.8;
    private static final int LONGEST = 6;
    private static final Set<String> DIRECTIONS = Set.of(
            "North",
            "South",
            "East",
            "West",
            "Northern",
            "Southern",
            "Eastern",
            "Western",
            "Central",
            "Peninsular",
            "Greater",
            "Upper",
            "Lower",
            "Inner",
            "Outer",
            "Downtown");
    private static final Set<String> FIRST = Set.of("mount", "lake", "fort", "cape", "port", "isle", "camp", "loch");

    private final Words words;
    private final Heads heads;
    private final Lexicon lexicon;
    private final Run run;

    PlaceRules(Words words, Heads heads, Lexicon lexicon, Run run) {
        this.words = words;
        this.heads = heads;
        this.lexicon = lexicon;
        this.run = run;
    }

    List<Chunk> find() {
        List<Chunk> found = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            if (words.isCapitalised(i)) {
                addListed(i, found);
                addHeaded(i, found);
                addNamed(i, found);
            }
        }
        return found;
    }

    private void addListed(int from, List<Chunk> found) {
        for (int to = Math.min(from + LONGEST, words.size()); to > from; to--) {
            if (words.sameSentence(from, to - 1) && words.isCapitalised(to - 1)) {
                String name = words.text(from, to);
                boolean ambiguous = lexicon.isAmbiguousPlace(name);
                if ((lexicon.isPlace(name) || ambiguous) && isWritten(name)) {
                    int start = run.isPart(from - 1) && DIRECTIONS.contains(words.form(from - 1)) ? from - 1 : from;
                    Witness witness = to - start > 1 ? Witness.MODEL : Witness.LEXICON;
                    found.add(new Chunk(start, to, Type.PLACE, ambiguous ? AMBIGUOUS : LISTED, witness));
                    return;
                }
            }
        }
    }

    /** "US" is a place, "Us" is not; the abbreviations of states want their full stop. */
    private boolean isWritten(String name) {
        return name.length() > 3 || Shape.isAllCapitals(name) || lexicon.isAbbreviatedState(name);
    }

    private void addHeaded(int head, List<Chunk> found) {
        String form = words.form(head);
        boolean ends = run.endsAt(head) && lexicon.title(words.form(head + 1)) == null;
        if (!run.isPart(head) || !heads.has(Heads.Kind.PLACE, form)) {
            return;
        }
        int from = run.left(head);
        int to = head + 1;
        if (words.form(to).equals("of") && heads.has(Heads.Kind.PLACE_OF, form) && words.sameSentence(head, to + 1)) {
            to = Math.max(to, run.rightOfLink(to, false));
            from = to > head + 1 ? from : head;
        }
        boolean person = from == head - 1 && lexicon.isFirstName(words.form(from));
        if (ends && to - from > 1 && !person) {
            found.add(new Chunk(from, to, Type.PLACE, HEADED, Witness.RULE));
        }
    }

    private void addNamed(int first, List<Chunk> found) {
        int end = words.sameSentence(first, first + 1) ? run.right(first + 1) : first;
        if (FIRST.contains(Lexicon.key(words.form(first))) && end == first + 2) {
            found.add(new Chunk(first, end, Type.PLACE, HEADED, Witness.RULE));
        }
    }
}
