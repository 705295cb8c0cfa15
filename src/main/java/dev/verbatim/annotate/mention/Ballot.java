package dev.verbatim.annotate.mention;

import dev.verbatim.annotate.Referent.Type;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The vote on what each surface of a document names: witnesses, the words around it, then its neighbours in a list. */
final class Ballot {

    private static final double NEIGHBOUR = 0.25;

    private final Words words;
    private final Evidence evidence;
    private final Map<String, Map<Type, Double>> votes = new HashMap<>();
    private final Set<String> quiet = new HashSet<>();

    Ballot(Words words, Evidence evidence) {
        this.words = words;
        this.evidence = evidence;
    }

    /** Counts the votes of chunks in reading order; returns one chunk for each span. */
    List<Chunk> hold(List<Chunk> chunks) {
        List<Chunk> distinct = new ArrayList<>();
        for (Chunk chunk : chunks) {
            add(key(chunk), chunk.type(), chunk.trust());
            if (distinct.isEmpty() || distinct.get(distinct.size() - 1).from() != chunk.from()) {
                distinct.add(chunk);
                evidence.of(chunk).forEach((type, points) -> add(key(chunk), type, points));
                if (!words.isShouted(chunk.from())) {
                    quiet.add(key(chunk));
                }
            }
        }
        askNeighbours(distinct);
        return distinct;
    }

    /** The elected type; {@code OTHER} for a surface that nobody voted on. */
    Type typeOf(String key) {
        return votes.getOrDefault(key, Map.of()).entrySet().stream()
                .max(Map.Entry.<Type, Double>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElse(Type.OTHER);
    }

    boolean isSeen(String key) {
        return votes.containsKey(key);
    }

    /** Whether the surface stands outside lines of capitals too. */
    boolean isSeenQuiet(String key) {
        return quiet.contains(key);
    }

    private String key(Chunk chunk) {
        return Surface.key(words.text(chunk.from(), chunk.to()));
    }

    private void add(String key, Type type, double points) {
        votes.computeIfAbsent(key, k -> new EnumMap<>(Type.class)).merge(type, points, Double::sum);
    }

    /** The items of "Ann Lee, Bob Gray and Rosa" are of one type. */
    private void askNeighbours(List<Chunk> chunks) {
        Map<Chunk, Type> before = new HashMap<>();
        chunks.forEach(chunk -> before.put(chunk, typeOf(key(chunk))));
        for (int i = 1; i < chunks.size(); i++) {
            Chunk left = chunks.get(i - 1);
            Chunk right = chunks.get(i);
            if (isListed(left.to(), right.from())) {
                add(key(left), before.getOrDefault(right, Type.OTHER), NEIGHBOUR);
                add(key(right), before.getOrDefault(left, Type.OTHER), NEIGHBOUR);
            }
        }
    }

    private boolean isListed(int from, int to) {
        boolean near = to > from && to - from <= 2 && words.sameSentence(from - 1, to);
        for (int i = from; near && i < to; i++) {
            near = words.form(i).equals(",")
                    || words.form(i).equals("and")
                    || words.form(i).equals("or");
        }
        return near;
    }
}
