package dev.verbatim.annotate.mention;

import dev.verbatim.annotate.Referent.Type;
import dev.verbatim.text.PersonName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes one document agree with itself: one surface has one type, the surname of a person named in full is that person,
 * and a name found once is found wherever it stands.
 */
final class Consistency {

    private final Words words;
    private final Lexicon lexicon;
    private final Map<String, Map<Type, Double>> votes = new HashMap<>();
    private final Map<String, Type> types = new HashMap<>();
    private final Set<String> surnames = new HashSet<>();
    private final Set<Integer> seen = new HashSet<>();
    private final Set<String> lowerCase = new HashSet<>();

    private final Evidence evidence;
    private final Acronyms acronyms;

    Consistency(Words words, Lexicon lexicon, Evidence evidence, Acronyms acronyms) {
        this.words = words;
        this.lexicon = lexicon;
        this.evidence = evidence;
        this.acronyms = acronyms;
    }

    List<Chunk> apply(List<Chunk> chunks) {
        for (int i = 0; i < words.size(); i++) {
            if (!words.isCapitalised(i)) {
                lowerCase.add(words.form(i));
            }
        }
        chunks.forEach(this::vote);
        votes.forEach((key, byType) -> types.put(key, best(byType)));
        chunks.forEach(this::noteSurname);
        List<Chunk> agreed = new ArrayList<>();
        int last = -1;
        for (Chunk chunk : chunks) {
            if (chunk.from() > last) {
                agreed.add(chunk.as(typeOf(key(chunk))));
                last = chunk.from();
            }
        }
        agreed.addAll(missedRepeats(agreed));
        agreed.sort(Comparator.comparingInt(Chunk::from));
        return agreed;
    }

    /** The form in which surfaces are compared. */
    String key(Chunk chunk) {
        return Surface.key(words.text(chunk.from(), chunk.to()));
    }

    private void vote(Chunk chunk) {
        votes.computeIfAbsent(key(chunk), k -> new EnumMap<>(Type.class))
                .merge(chunk.type(), chunk.trust(), Double::sum);
    }

    private static Type best(Map<Type, Double> byType) {
        return byType.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElseThrow();
    }

    private void noteSurname(Chunk chunk) {
        if (chunk.length() > 1 && types.get(key(chunk)) == Type.PERSON) {
            surnames.add(PersonName.of(words.text(chunk.from(), chunk.to())).surnameKey());
        }
    }

    private Type typeOf(String key) {
        boolean surname = surnames.contains(key) && (!lexicon.isPlace(key) || lexicon.isAmbiguousPlace(key));
        return surname ? Type.PERSON : types.getOrDefault(key, Type.OTHER);
    }

    private List<Chunk> missedRepeats(List<Chunk> found) {
        boolean[] taken = new boolean[words.size()];
        found.forEach(chunk -> java.util.Arrays.fill(taken, chunk.from(), chunk.to(), true));
        int longest = found.stream().mapToInt(Chunk::length).max().orElse(0);
        List<Chunk> missed = new ArrayList<>();
        for (int from = 0; from < words.size(); from++) {
            int to = taken[from] || !words.isCapitalised(from) ? from : repeatFrom(from, longest, taken);
            if (to > from) {
                Chunk repeat = new Chunk(from, to, Type.OTHER, 0.5, Chunk.Witness.LEXICON);
                missed.add(repeat.as(typeOf(key(repeat))));
                from = to - 1;
            }
        }
        return missed;
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
        return (types.containsKey(key) || surnames.contains(key))
                && key.length() > 2
                && words.isCapitalised(to - 1)
                && !lexicon.isPeople(surface)
                && (to - from > 1 || !lowerCase.contains(key));
    }
}
