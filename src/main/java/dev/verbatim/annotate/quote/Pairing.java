package dev.verbatim.annotate.quote;

import static dev.verbatim.annotate.quote.Mark.LIKELY;

import dev.verbatim.annotate.quote.Mark.Style;
import dev.verbatim.annotate.quote.MarkRoles.Chain;
import dev.verbatim.annotate.quote.MarkRoles.Role;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Pairs the marks of one paragraph by the {@link MarkRoles} chosen for them. */
final class Pairing {

    /** A matched pair; {@code close} is null when the paragraph ended first. */
    record Pair(Mark open, @Nullable Mark close) {}

    private final List<Mark> open = new ArrayList<>();
    private final List<Pair> pairs = new ArrayList<>();

    private Pairing() {}

    /**
     * Pairs by opening mark; disjoint or nested.
     *
     * @param from  where the paragraph begins
     * @param chain what its neighbours let expect
     */
    static List<Pair> pair(int from, List<Mark> marks, Chain chain) {
        Pairing pairing = new Pairing();
        Role[] roles = MarkRoles.of(marks, from, chain);
        for (int i = 0; i < roles.length; i++) {
            pairing.take(marks.get(i), roles[i]);
        }
        pairing.finish();
        pairing.pairs.sort((a, b) -> Integer.compare(a.open().start(), b.open().start()));
        return pairing.pairs;
    }

    private void take(Mark mark, Role role) {
        switch (role) {
            case OPEN -> open.add(mark);
            case CLOSE -> close(innermost(mark.style()), mark);
            case CLOSE_OTHER -> close(open.size() - 1, mark);
            case NONE -> {}
        }
    }

    /** What was opened deeper inside and never closed was no quotation. */
    private void close(int depth, Mark mark) {
        open.subList(depth + 1, open.size()).clear();
        pairs.add(new Pair(open.remove(depth), mark));
    }

    private int innermost(Style style) {
        int depth = open.size() - 1;
        while (open.get(depth).style() != style) {
            depth--;
        }
        return depth;
    }

    /** At the paragraph's end only the outermost open mark may still run on. */
    private void finish() {
        if (!open.isEmpty() && open.get(0).opens() >= LIKELY) {
            pairs.add(new Pair(open.get(0), null));
        }
    }
}
