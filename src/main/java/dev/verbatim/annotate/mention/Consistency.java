package dev.verbatim.annotate.mention;

import dev.verbatim.annotate.Referent.Type;
import dev.verbatim.annotate.mention.Chunk.Witness;
import dev.verbatim.text.PersonName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Makes one document agree with itself: one surface has one type, the surname of a person named in full is that person,
 * and a name found once is found wherever it stands.
 */
final class Consistency {

    private static final double REPEATED = 0.5;

    /** In words. Without the bound a line of capitals, taken for one name, would be looked for at every word. */
    private static final int LONGEST_REPEAT = 12;

    private final Words words;
    private final Lexicon lexicon;
    private final Ballot ballot;
    private final Set<String> surnames = new HashSet<>();
    private final Set<String> lowerCase = new HashSet<>();

    Consistency(Words words, Lexicon lexicon, Evidence evidence) {
        this.words = words;
        this.lexicon = lexicon;
        this.ballot = new Ballot(words, evidence);
    }

    /** One chunk for each span, with the type on which the document agrees, and the repeats that no witness saw. */
    List<Chunk> apply(List<Chunk> chunks) {
        for (int i = 0; i < words.size(); i++) {
            if (!words.isCapitalised(i)) {
                lowerCase.add(words.form(i));
            }
        }
        List<Chunk> distinct = ballot.hold(chunks);
        distinct.forEach(this::noteSurname);
        List<Chunk> agreed = new ArrayList<>();
        for (Chunk chunk : distinct) {
            if (!words.isShouted(chunk.from()) || chunk.witness() != Witness.MODEL || isKnownOutsideHeadlines(chunk)) {
                agreed.add(chunk.as(typeOf(key(chunk))));
            }
        }
        agreed.addAll(missedRepeats(agreed));
        agreed.sort(Comparator.comparingInt(Chunk::from));
        return agreed;
    }

    private String key(Chunk chunk) {
        return Surface.key(words.text(chunk.from(), chunk.to()));
    }

    /** In a line of capitals every word looks like a name: believe the model only on what stands elsewhere as well. */
    private boolean isKnownOutsideHeadlines(Chunk chunk) {
        return ballot.isSeenQuiet(key(chunk)) || surnames.contains(key(chunk)) || chunk.length() > 1;
    }

    private void noteSurname(Chunk chunk) {
        if (chunk.length() > 1 && ballot.typeOf(key(chunk)) == Type.PERSON) {
            surnames.add(PersonName.of(words.text(chunk.from(), chunk.to())).surnameKey());
        }
    }

    private Type typeOf(String key) {
        boolean surname = surnames.contains(key) && (!lexicon.isPlace(key) || lexicon.isAmbiguousPlace(key));
        return surname ? Type.PERSON : ballot.typeOf(key);
    }

    private List<Chunk> missedRepeats(List<Chunk> found) {
        boolean[] taken = new boolean[words.size()];
        found.forEach(chunk -> Arrays.fill(taken, chunk.from(), chunk.to(), true));
        int longest = Math.min(
                LONGEST_REPEAT, found.stream().mapToInt(Chunk::length).max().orElse(0));
        List<Chunk> missed = new ArrayList<>();
        for (int from = 0; from < words.size(); from++) {
            int to = taken[from] || !mayOpen(from) ? from : repeatFrom(from, longest, taken);
            if (to > from) {
                Chunk repeat = new Chunk(from, to, Type.OTHER, REPEATED, Witness.LEXICON);
                missed.add(repeat.as(typeOf(key(repeat))));
                from = to - 1;
            }
        }
        return missed;
    }

    private boolean mayOpen(int index) {
        return words.isCapitalised(index) || PersonNames.PARTICLES.contains(words.form(index));
    }

    private int repeatFrom(int from, int longest, boolean[] taken) {
        for (int to = Math.min(from + longest, words.size()); to > from; to--) {
            if (words.sameSentence(from, to - 1) && !isTaken(taken, from, to) && isKnown(from, to)) {
                return to;
            }
        }
        return from;
    }

    private static boolean isTaken(boolean[] taken, int from, int to) {
        for (int i = from; i < to; i++) {
            if (taken[i]) {
                return true;
            }
        }
        return false;
    }

    /** A name that was found elsewhere, and no word that the text also writes small. */
    private boolean isKnown(int from, int to) {
        String surface = words.text(from, to);
        String key = Surface.key(surface);
        boolean surname = surnames.contains(key);
        return (surname || ballot.isSeen(key))
                && key.length() > (surname ? 1 : 2)
                && words.isCapitalised(to - 1)
                && !lexicon.isPeople(surface)
                && (to - from > 1 || !lowerCase.contains(key) || surname && !words.opensSentence(from));
    }
}
