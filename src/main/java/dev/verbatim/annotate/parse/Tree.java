package dev.verbatim.annotate.parse;

import dev.verbatim.annotate.parse.flat.TextHash;
import java.util.Arrays;

/**
 * Heads and dependents of one sentence while they grow; keeps the columns that depend on them up to date. Never holds a
 * cycle as long as nobody hangs a node on its own descendant.
 */
final class Tree {

    static final int NONE = -1;

    private static final String[] VALENCIES = {"-", "<-", "<<-", "->", "<->", "<<->", "->>", "<->>", "<<->>"};

    private final Nodes nodes;
    private final int[] heads;
    private final int[][] dependents;
    private final int[] counts;
    private final String[] labels;

    Tree(Nodes nodes) {
        this.nodes = nodes;
        heads = new int[nodes.size()];
        Arrays.fill(heads, NONE);
        dependents = new int[nodes.size()][4];
        counts = new int[nodes.size()];
        labels = new String[nodes.size()];
        Arrays.fill(labels, "");
        for (int node = 0; node < nodes.size(); node++) {
            setValency(node);
        }
    }

    int head(int node) {
        return heads[node];
    }

    String label(int node) {
        return labels[node];
    }

    boolean hasHead(int node) {
        return heads[node] != NONE;
    }

    boolean isDescendant(int node, int ancestor) {
        for (int at = heads[node]; at != NONE; at = heads[at]) {
            if (at == ancestor) {
                return true;
            }
        }
        return false;
    }

    void attach(int node, int head, String label) {
        if (hasHead(node)) {
            remove(heads[node], node);
        }
        insert(head, node);
        heads[node] = head;
        labels[node] = label;
        nodes.set(Column.LABEL, node, label);
    }

    private void insert(int head, int node) {
        int count = counts[head]++;
        if (count == dependents[head].length) {
            dependents[head] = Arrays.copyOf(dependents[head], count * 2);
        }
        int[] list = dependents[head];
        int at = count;
        while (at > 0 && list[at - 1] > node) {
            list[at] = list[at - 1];
            at--;
        }
        list[at] = node;
        setValency(head);
    }

    private void remove(int head, int node) {
        int at = indexOf(head, node);
        System.arraycopy(dependents[head], at + 1, dependents[head], at, counts[head] - at - 1);
        counts[head]--;
        setValency(head);
    }

    private int indexOf(int head, int node) {
        return Arrays.binarySearch(dependents[head], 0, counts[head], node);
    }

    private void setValency(int node) {
        int left = leftmost(node, 0) == NONE ? 0 : leftmost(node, 1) == NONE ? 1 : 2;
        int right = rightmost(node, 0) == NONE ? 0 : rightmost(node, 1) == NONE ? 1 : 2;
        String valency = VALENCIES[left + 3 * right];
        nodes.set(Column.VALENCY, node, TextHash.of(valency), TextHash.power(valency.length()));
    }

    /** The dependent that is {@code order} places from the left end, if it stands left of the node. */
    int leftmost(int node, int order) {
        boolean present = order < counts[node] && dependents[node][order] < node;
        return present ? dependents[node][order] : NONE;
    }

    /** The dependent that is {@code order} places from the right end, if it stands right of the node. */
    int rightmost(int node, int order) {
        int at = counts[node] - 1 - order;
        return at >= 0 && dependents[node][at] > node ? dependents[node][at] : NONE;
    }

    /** The sibling {@code order + 1} places to the left under the same head. */
    int leftSibling(int node, int order) {
        if (!hasHead(node)) {
            return NONE;
        }
        int at = indexOf(heads[node], node) - order - 1;
        return at >= 0 ? dependents[heads[node]][at] : NONE;
    }
}
