package dev.verbatim.annotate.parse;

/** Stack, passed nodes and next input of a running parse; finds the nodes that features look at. */
final class ParseState {

    private final Tree tree;
    private final int size;
    private final int[] stack;
    private int stackSize;
    private final int[] passed;
    private int passedSize;
    private int input;

    /** Begins with the root on the stack and the first word as input. */
    ParseState(Tree tree, int size) {
        this.tree = tree;
        this.size = size;
        stack = new int[size + 1];
        passed = new int[size + 1];
        shift();
    }

    boolean isFinished() {
        return input >= size;
    }

    int top() {
        return stack[stackSize - 1];
    }

    int input() {
        return input;
    }

    void shift() {
        while (passedSize > 0) {
            stack[stackSize++] = passed[--passedSize];
        }
        stack[stackSize++] = input++;
    }

    void reduce() {
        stackSize--;
    }

    void pass() {
        passed[passedSize++] = stack[--stackSize];
    }

    /** Looks at one pair of nodes out of turn. */
    void reset(int top, int next) {
        passedSize = 0;
        stack[0] = top;
        stackSize = 1;
        input = next;
    }

    /** Fills {@code at} with the node at each place, {@link Tree#NONE} where there is none. */
    void locate(Place[] places, int[] at) {
        for (int i = 0; i < places.length; i++) {
            Place place = places[i];
            int node = base(place);
            at[i] = node == Tree.NONE ? node : relative(node, place.relative());
        }
    }

    private int base(Place place) {
        if (place.source() == 'k') {
            int at = stackSize - 1 + place.window();
            return at >= 0 ? stack[at] : Tree.NONE;
        }
        int node = (place.source() == 'i' ? top() : input) + place.window();
        return node >= 0 && node < size ? node : Tree.NONE;
    }

    private int relative(int node, Place.Relative relative) {
        return switch (relative) {
            case SELF -> node;
            case H -> tree.head(node);
            case H2 -> tree.hasHead(node) ? tree.head(tree.head(node)) : Tree.NONE;
            case LMD -> tree.leftmost(node, 0);
            case LMD2 -> tree.leftmost(node, 1);
            case RMD -> tree.rightmost(node, 0);
            case RMD2 -> tree.rightmost(node, 1);
            case LNS -> tree.leftSibling(node, 0);
            case LNS2 -> tree.leftSibling(node, 1);
        };
    }
}
