package dev.verbatim.annotate.parse;

import dev.verbatim.annotate.parse.flat.FlatFile;
import java.util.Arrays;
import java.util.List;

/**
 * Hangs each word on its head: one pass from left to right that compares the top of a stack with the next word and
 * chooses an arc between them and what becomes of the stack (Choi's shift, reduce and pass).
 */
final class DependencyParser {

    /** How far from a word without a head one is looked for in the end. */
    private static final int NEIGHBOURS = 5;

    /** Sentences of fewer words get heads however strange they are. */
    private static final int SHORT = 30;

    private final LinearModel model;
    private final Place[] places;
    private final Move[] moves;
    private final int[] all;
    private final int[] shifting;
    private final int[] withoutArc;
    private final int[] shiftOrPass;
    private final int[] notReducing;
    private final int[] left;
    private final int[] right;

    DependencyParser(FlatFile file) {
        model = new LinearModel(file, "dependencies");
        places = model.places().toArray(Place[]::new);
        moves = model.labels().stream().map(Move::of).toArray(Move[]::new);
        all = new int[moves.length];
        Arrays.setAll(all, i -> i);
        List<int[]> sets = file.lines("dependencies.candidates").stream()
                .map(line -> Arrays.stream(line.split(" "))
                        .mapToInt(Integer::parseInt)
                        .toArray())
                .toList();
        shifting = sets.get(0);
        withoutArc = sets.get(1);
        shiftOrPass = sets.get(2);
        notReducing = sets.get(3);
        left = sets.get(4);
        right = sets.get(5);
    }

    Tree parse(Nodes nodes) {
        Run run = new Run(nodes);
        while (!run.state.isFinished()) {
            run.step();
        }
        run.adoptOrphans();
        return run.tree;
    }

    /** An arc (L, R or N), what becomes of the stack (S, R or P), and the arc's label. */
    private record Move(char arc, char list, String label) {

        static Move of(String text) {
            return new Move(text.charAt(0), text.charAt(2), text.substring(4));
        }
    }

    private final class Run {

        private final Nodes nodes;
        private final Tree tree;
        private final ParseState state;
        private final float[] scores = new float[moves.length];
        private final int[] at = new int[places.length];

        Run(Nodes nodes) {
            this.nodes = nodes;
            tree = new Tree(nodes);
            state = new ParseState(tree, nodes.size());
        }

        private void score() {
            state.locate(places, at);
            model.score(nodes, at, scores);
        }

        void step() {
            score();
            Move move = moves[best(candidates())];
            int top = state.top();
            int input = state.input();
            if (move.arc == 'L') {
                tree.attach(top, input, move.label);
            } else if (move.arc == 'R') {
                tree.attach(input, top, move.label);
            }
            boolean shift = move.list == 'S' && move.arc != 'L';
            boolean reduce = move.list == 'R' && move.arc != 'R';
            if (shift) {
                state.shift();
            } else if (reduce) {
                state.reduce();
            } else {
                state.pass();
            }
        }

        /** What keeps the tree a tree and loses no word. */
        private int[] candidates() {
            int top = state.top();
            int input = state.input();
            if (top == 0) {
                return shifting;
            }
            if (tree.isDescendant(top, input)) {
                return withoutArc;
            }
            if (tree.isDescendant(input, top)) {
                return tree.hasHead(top) ? withoutArc : shiftOrPass;
            }
            return tree.hasHead(top) ? all : notReducing;
        }

        private int best(int[] candidates) {
            int best = candidates[0];
            for (int candidate : candidates) {
                if (scores[candidate] > scores[best]) {
                    best = candidate;
                }
            }
            return best;
        }

        /** In no language; looking for heads there would cost ten times what parsing does. */
        private boolean isMostlyOrphans() {
            int orphans = 0;
            for (int node = 1; node < nodes.size(); node++) {
                orphans += tree.hasHead(node) ? 0 : 1;
            }
            return nodes.size() > SHORT && orphans > nodes.size() / 2;
        }

        void adoptOrphans() {
            boolean hopeless = isMostlyOrphans();
            for (int node = 1; node < nodes.size(); node++) {
                if (!tree.hasHead(node)) {
                    if (hopeless) {
                        tree.attach(node, 0, "root");
                    } else {
                        adopt(node);
                    }
                }
            }
        }

        /** Gives a word that was left over the best head among its neighbours. */
        private void adopt(int node) {
            int head = 0;
            String label = "root";
            double highest = Double.NEGATIVE_INFINITY;
            for (int direction = -1; direction <= 1; direction += 2) {
                for (int distance = 1; distance <= NEIGHBOURS; distance++) {
                    int candidate = node + direction * distance;
                    if (candidate < 0 || candidate >= nodes.size() || tree.isDescendant(candidate, node)) {
                        continue;
                    }
                    state.reset(Math.min(node, candidate), Math.max(node, candidate));
                    score();
                    int best = best(direction > 0 ? left : right);
                    if (scores[best] > highest) {
                        highest = scores[best];
                        head = candidate;
                        label = moves[best].label;
                    }
                }
            }
            tree.attach(node, head, label);
        }
    }
}
