package dev.verbatim.ingest;

import dev.verbatim.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where the words of an old text stand in a new one, as far as that is certain: paragraphs that stayed, and what stayed
 * at the beginning and the end of changed ones. An occurrence keeps its identity, also where the same words stand twice.
 */
final class Relocation {

    /** Of a text that has no predecessor: nothing is certain. */
    static final Relocation NONE = new Relocation(List.of());

    private static final String BREAK = "\n\n";

    /** {@code length} characters that moved from {@code from} to {@code to}. */
    private record Run(int from, int to, int length) {

        /** Whether what stands between both, a paragraph break perhaps, moved with them. */
        boolean joins(Run next, String before, String after) {
            int end = from + length;
            return next.from - from == next.to - to
                    && next.from <= end + BREAK.length()
                    && before.regionMatches(end, after, to + length, next.from - end);
        }
    }

    private final List<Run> runs;

    private Relocation(List<Run> runs) {
        this.runs = runs;
    }

    static Relocation of(String before, String after) {
        List<Span> old = paragraphs(before);
        List<Span> now = paragraphs(after);
        int[][] common = commonSubsequences(before, old, after, now);
        List<Run> runs = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < old.size() || j < now.size()) {
            int fromI = i;
            int fromJ = j;
            while (i < old.size() && j < now.size() && !same(before, old.get(i), after, now.get(j))
                    || i == old.size() && j < now.size()
                    || j == now.size() && i < old.size()) {
                if (j == now.size() || i < old.size() && common[i + 1][j] >= common[i][j + 1]) {
                    i++;
                } else {
                    j++;
                }
            }
            addEdges(before, block(old, fromI, i), after, block(now, fromJ, j), runs);
            if (i < old.size() && j < now.size()) {
                add(
                        runs,
                        new Run(
                                old.get(i).start(),
                                now.get(j).start(),
                                old.get(i).length()),
                        before,
                        after);
                i++;
                j++;
            }
        }
        return new Relocation(runs);
    }

    /** The same words' place now; empty when something in or between them changed. */
    Optional<Span> of(Span old) {
        return runs.stream()
                .filter(r -> r.from <= old.start() && old.end() <= r.from + r.length)
                .findFirst()
                .map(r -> old.shift(r.to - r.from));
    }

    private static void add(List<Run> runs, Run run, String before, String after) {
        int last = runs.size() - 1;
        if (run.length == 0) {
            return;
        }
        if (last >= 0 && runs.get(last).joins(run, before, after)) {
            Run joined = runs.get(last);
            runs.set(last, new Run(joined.from, joined.to, run.from + run.length - joined.from));
        } else {
            runs.add(run);
        }
    }

    /** What a changed block kept at its beginning and at its end. */
    private static void addEdges(String before, Span old, String after, Span now, List<Run> runs) {
        int most = Math.min(old.length(), now.length());
        int head = 0;
        while (head < most && before.charAt(old.start() + head) == after.charAt(now.start() + head)) {
            head++;
        }
        int tail = 0;
        while (tail < most - head && before.charAt(old.end() - 1 - tail) == after.charAt(now.end() - 1 - tail)) {
            tail++;
        }
        add(runs, new Run(old.start(), now.start(), head), before, after);
        add(runs, new Run(old.end() - tail, now.end() - tail, tail), before, after);
    }

    private static Span block(List<Span> paragraphs, int from, int to) {
        return from == to
                ? new Span(0, 0)
                : new Span(paragraphs.get(from).start(), paragraphs.get(to - 1).end());
    }

    private static boolean same(String before, Span old, String after, Span now) {
        return old.length() == now.length() && before.regionMatches(old.start(), after, now.start(), old.length());
    }

    /** Lengths of the longest common subsequences of what follows paragraph i and paragraph j. */
    private static int[][] commonSubsequences(String before, List<Span> old, String after, List<Span> now) {
        int[][] common = new int[old.size() + 1][now.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--) {
            for (int j = now.size() - 1; j >= 0; j--) {
                common[i][j] = same(before, old.get(i), after, now.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    private static List<Span> paragraphs(String text) {
        List<Span> paragraphs = new ArrayList<>();
        int start = 0;
        for (int end = text.indexOf(BREAK); end >= 0; end = text.indexOf(BREAK, start)) {
            paragraphs.add(new Span(start, end));
            start = end + BREAK.length();
        }
        paragraphs.add(new Span(start, text.length()));
        return paragraphs;
    }
}
