package dev.verbatim.annotate.quote;

import static dev.verbatim.annotate.quote.Mark.LIKELY;
import static dev.verbatim.annotate.quote.Mark.NO;

import dev.verbatim.annotate.quote.Mark.Style;
import java.util.Arrays;
import java.util.List;

/**
 * Chooses for the marks of one paragraph which opens, which closes and which is none: the cheapest reading of all marks
 * together. Reading from left to right, each mark by itself, was tried first; it can't know that a mark inside a British
 * quotation opens a nested one because there are two closing marks to come.
 *
 * <p>Dynamic programming over the styles that are open; work and memory grow with the number of marks.
 */
final class MarkRoles {

    /**
     * Newspapers open every paragraph of a long quotation and close only the last.
     *
     * @param cameOpen the paragraph before ended in an open quotation
     * @param goesOn   the next paragraph begins with a mark, so that the last one here may stay open
     */
    record Chain(boolean cameOpen, boolean goesOn) {}

    /** What a mark does. */
    enum Role {
        OPEN,
        CLOSE,
        /** Closes the innermost quotation though its mark is of another style: {@code ‘so”}. */
        CLOSE_OTHER,
        NONE
    }

    /** Deeper nesting is a sign of broken marks. */
    static final int MAX_DEPTH = 3;

    /** Marks that are decided together; what is open at the end goes on into the next ones. */
    private static final int WINDOW = 4096;

    /** Open styles, the outermost first, two bits each and never zero. */
    private static final int STATES = 64;

    // Costs in tenths, by how likely the mark is to open or close: no, weak, likely, certain.
    private static final int[] OPENING = {0, 20, 5, 0};
    private static final int[] CLOSING = {0, 20, 5, 0};
    private static final int[] IGNORING = {0, 0, 30, 50};
    private static final int IGNORING_DOUBLE = 60;
    /** Of two closing marks for one opening mark the first closes. */
    private static final int NOT_CLOSING = 5;

    private static final int NESTING_SAME = 15;
    private static final int OUTERMOST_WEAK = 15;
    private static final int OTHER_STYLE = 50;
    private static final int DROPPED = 40;
    private static final int UNCLOSED = 30;
    private static final int UNCLOSED_SINGLE = 40;
    private static final int UNCLOSED_FROM_START = 22;
    private static final int UNCLOSED_IN_CHAIN = 10;
    private static final int IMPOSSIBLE = Integer.MAX_VALUE / 2;

    private final List<Mark> marks;
    private final int from;
    private final Chain chain;
    private final Role[] roles;
    private int[] cost = new int[STATES];
    private int[] next = new int[STATES];

    private MarkRoles(List<Mark> marks, int from, Chain chain) {
        this.marks = marks;
        this.from = from;
        this.chain = chain;
        this.roles = new Role[marks.size()];
    }

    /**
     * One role for each mark.
     *
     * @param from  where the paragraph begins
     * @param chain what its neighbours let expect
     */
    static Role[] of(List<Mark> marks, int from, Chain chain) {
        MarkRoles roles = new MarkRoles(marks, from, chain);
        int open = 0;
        for (int start = 0; start < marks.size(); start += WINDOW) {
            open = roles.decide(start, Math.min(marks.size(), start + WINDOW), open);
        }
        return roles.roles;
    }

    private int decide(int start, int end, int open) {
        byte[][] cameFrom = new byte[end - start][STATES];
        Role[][] chosen = new Role[end - start][STATES];
        Arrays.fill(cost, IMPOSSIBLE);
        cost[open] = 0;
        for (int i = start; i < end; i++) {
            Arrays.fill(next, IMPOSSIBLE);
            for (int state = STATES - 1; state >= 0; state--) {
                if (cost[state] < IMPOSSIBLE) {
                    step(marks.get(i), state, cameFrom[i - start], chosen[i - start]);
                }
            }
            int[] reached = next;
            next = cost;
            cost = reached;
        }
        int best = cheapest(start == 0, end == marks.size());
        for (int i = end - 1, state = best; i >= start; i--) {
            roles[i] = chosen[i - start][state];
            state = cameFrom[i - start][state];
        }
        return best;
    }

    private void step(Mark mark, int state, byte[] cameFrom, Role[] chosen) {
        int depth = depth(state);
        int style = mark.style().ordinal() + 1;
        int within = innermost(state, style, depth);
        if (mark.closes() > NO) {
            if (within >= 0) {
                int price = CLOSING[mark.closes()] + DROPPED * (depth - 1 - within);
                reach(state, state & (1 << 2 * within) - 1, price, Role.CLOSE, cameFrom, chosen);
            }
            if (depth > 0 && within != depth - 1 && mark.closes() >= LIKELY) {
                int below = state & (1 << 2 * (depth - 1)) - 1;
                reach(state, below, CLOSING[mark.closes()] + OTHER_STYLE, Role.CLOSE_OTHER, cameFrom, chosen);
            }
        }
        boolean nests = within < 0 || mark.style() == Style.SINGLE;
        if (mark.opens() > NO && depth < MAX_DEPTH && nests) {
            int place = within >= 0 ? NESTING_SAME : mark.opens() == Mark.WEAK && depth == 0 ? OUTERMOST_WEAK : 0;
            int price = OPENING[mark.opens()] + place;
            reach(state, state | style << 2 * depth, price, Role.OPEN, cameFrom, chosen);
        }
        int missed = within >= 0 && mark.closes() == Mark.CERTAIN ? NOT_CLOSING : 0;
        reach(state, state, ignoring(mark) + missed, Role.NONE, cameFrom, chosen);
    }

    private void reach(int state, int to, int price, Role role, byte[] cameFrom, Role[] chosen) {
        int total = cost[state] + price;
        if (total < next[to]) {
            next[to] = total;
            cameFrom[to] = (byte) state;
            chosen[to] = role;
        }
    }

    private static int ignoring(Mark mark) {
        int likelihood = Math.max(mark.opens(), mark.closes());
        boolean sure = likelihood == Mark.CERTAIN && mark.style() != Style.SINGLE;
        return sure ? IGNORING_DOUBLE : IGNORING[likelihood];
    }

    private int cheapest(boolean wholeParagraph, boolean ends) {
        int best = 0;
        int price = IMPOSSIBLE;
        for (int state = 0; state < STATES; state++) {
            int total = cost[state] + (ends && cost[state] < IMPOSSIBLE ? unclosed(state, wholeParagraph) : 0);
            if (total < price) {
                price = total;
                best = state;
            }
        }
        return best;
    }

    private int unclosed(int state, boolean wholeParagraph) {
        int depth = depth(state);
        if (depth == 0) {
            return 0;
        }
        boolean starts = wholeParagraph && marks.get(0).start() == from;
        int outermost = (state & 3) == Style.SINGLE.ordinal() + 1 ? UNCLOSED_SINGLE : UNCLOSED;
        if (starts && chain.cameOpen() && chain.goesOn()) {
            outermost = UNCLOSED_IN_CHAIN;
        } else if (starts || chain.goesOn()) {
            outermost = UNCLOSED_FROM_START;
        }
        return outermost + DROPPED * (depth - 1);
    }

    private static int depth(int state) {
        return state == 0 ? 0 : state < 4 ? 1 : state < 16 ? 2 : 3;
    }

    private static int innermost(int state, int style, int depth) {
        for (int at = depth - 1; at >= 0; at--) {
            if ((state >> 2 * at & 3) == style) {
                return at;
            }
        }
        return -1;
    }
}
