package dev.verbatim.annotate.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Keeps, of chunks that overlap, the one with the best witness, then the longest; equal spans all stay, they vote. */
final class Selection {

    private static final Comparator<Chunk> BEST_FIRST = Comparator.comparing(Chunk::witness)
            .thenComparingInt(Chunk::length)
            .thenComparingDouble(Chunk::trust)
            .reversed()
            .thenComparingInt(Chunk::from);

    private Selection() {}

    /** In reading order. Chunks of one span stay together. */
    static List<Chunk> of(List<Chunk> chunks, int words) {
        List<Chunk> sorted = new ArrayList<>(chunks);
        sorted.sort(BEST_FIRST);
        Chunk[] owner = new Chunk[words];
        List<Chunk> kept = new ArrayList<>();
        for (Chunk chunk : sorted) {
            if (isFree(owner, chunk)) {
                java.util.Arrays.fill(owner, chunk.from(), chunk.to(), chunk);
                kept.add(chunk);
            } else if (sameSpan(owner[chunk.from()], chunk)) {
                kept.add(chunk);
            }
        }
        kept.sort(Comparator.comparingInt(Chunk::from));
        return kept;
    }

    private static boolean isFree(@org.jspecify.annotations.Nullable Chunk[] owner, Chunk chunk) {
        for (int i = chunk.from(); i < chunk.to(); i++) {
            if (owner[i] != null) {
                return false;
            }
        }
        return true;
    }

    private static boolean sameSpan(@org.jspecify.annotations.Nullable Chunk a, Chunk b) {
        return a != null && a.from() == b.from() && a.to() == b.to();
    }
}
