package dev.verbatim.annotate.quote;

import dev.verbatim.annotate.quote.Mark.Style;
import java.util.List;

/**
 * The straight mark that an editor puts before each paragraph lifted from elsewhere, and closes nowhere. The paragraph's
 * own marks are curly and complete; paired with one of them, the straight mark would make a quotation of what the
 * writer tells: {@code "She walked in, shouting “Out!”}
 */
final class BlockMark {

    private BlockMark() {}

    /** The marks of a paragraph without the one before the block, when there is one. */
    static List<Mark> without(String text, List<Mark> marks, int from) {
        List<Mark> doubles =
                marks.stream().filter(m -> m.style() == Style.DOUBLE).toList();
        if (marks.isEmpty()
                || doubles.size() < 3
                || marks.get(0) != doubles.get(0)
                || marks.get(0).start() != from) {
            return marks;
        }
        boolean block = text.charAt(from) == '"' && isBalanced(text, doubles.subList(1, doubles.size()));
        return block ? marks.subList(1, marks.size()) : marks;
    }

    private static boolean isBalanced(String text, List<Mark> marks) {
        boolean open = false;
        for (Mark mark : marks) {
            if (text.charAt(mark.start()) != (open ? '”' : '“')) {
                return false;
            }
            open = !open;
        }
        return !open;
    }
}
