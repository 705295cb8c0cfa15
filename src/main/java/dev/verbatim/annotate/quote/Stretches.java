package dev.verbatim.annotate.quote;

import dev.verbatim.annotate.quote.MarkRoles.Chain;
import dev.verbatim.annotate.quote.Pairing.Pair;
import dev.verbatim.text.Span;
import java.util.ArrayList;
import java.util.List;

/** Finds every stretch in quotation marks. */
public final class Stretches {

    private final String text;
    private final List<Stretch> found = new ArrayList<>();

    private Stretches(String text) {
        this.text = text;
    }

    /**
     * All stretches in reading order, an outer one before those inside it. Handles curly, straight, doubled single, low
     * and angle marks, apostrophes of either form, nesting, and quotations that run over several paragraphs.
     */
    public static List<Stretch> of(String text) {
        Stretches stretches = new Stretches(text);
        for (int start = 0; start < text.length(); ) {
            int end = paragraphEnd(text, start);
            stretches.paragraph(start, end);
            start = end + 1;
        }
        return stretches.found;
    }

    /** A single line break inside a sentence (hard-wrapped feeds) ends no paragraph. */
    private static int paragraphEnd(String text, int start) {
        int end = start;
        while (true) {
            end = text.indexOf('\n', end);
            if (end < 0) {
                return text.length();
            }
            boolean wrapped = end > start
                    && end + 1 < text.length()
                    && Character.isLowerCase(text.charAt(end + 1))
                    && isInsideSentence(text.charAt(end - 1));
            if (!wrapped) {
                return end;
            }
            end++;
        }
    }

    private static boolean isInsideSentence(char last) {
        return Character.isLetterOrDigit(last) || last == ',';
    }

    private void paragraph(int from, int to) {
        List<Mark> marks = BlockMark.without(text, MarkScanner.scan(text, from, to), from);
        int before = found.size();
        List<Span> around = new ArrayList<>();
        List<Integer> aroundIndex = new ArrayList<>();
        Chain chain = new Chain(before > 0 && runsInto(from), markOpens(to));
        for (Pair pair : Pairing.pair(from, marks, chain)) {
            Span outer = new Span(
                    pair.open().start(),
                    pair.close() == null ? trimmedEnd(to) : pair.close().end());
            Span inner = inner(pair, outer);
            while (!around.isEmpty() && !around.get(around.size() - 1).contains(outer)) {
                around.remove(around.size() - 1);
                aroundIndex.remove(aroundIndex.size() - 1);
            }
            if (hasWord(inner)) {
                int parent = around.isEmpty() ? Stretch.NONE : aroundIndex.get(around.size() - 1);
                int previous = parent == Stretch.NONE && found.size() == before ? continued(pair, from) : Stretch.NONE;
                around.add(outer);
                aroundIndex.add(found.size());
                boolean single = pair.open().style() == Mark.Style.SINGLE;
                found.add(new Stretch(outer, inner, parent, previous, pair.close() != null, single));
            }
        }
    }

    /** The next paragraph begins with a mark: the convention of quotations over several paragraphs. */
    private boolean markOpens(int from) {
        int i = from;
        while (i < text.length() && i < from + 4 && isBlank(text.charAt(i))) {
            i++;
        }
        return i < text.length() && "‘'“\"".indexOf(text.charAt(i)) >= 0;
    }

    private int trimmedEnd(int to) {
        int end = to;
        while (end > 0 && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private Span inner(Pair pair, Span outer) {
        int start = pair.open().end();
        int end = pair.close() == null ? outer.end() : pair.close().start();
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return new Span(Math.min(start, end), end);
    }

    /** Marks around nothing but marks quote nothing. */
    private boolean hasWord(Span inner) {
        for (int i = inner.start(); i < inner.end(); i++) {
            if (Character.isLetterOrDigit(text.charAt(i)) || Character.isSurrogate(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** The unclosed stretch that ended the paragraph before, when this mark opens the present paragraph. */
    private int continued(Pair pair, int from) {
        if (!runsInto(from) || !blankBetween(from, pair.open().start())) {
            return Stretch.NONE;
        }
        int last = lastOutermost();
        char mark = text.charAt(found.get(last).outer().start());
        return mark == text.charAt(pair.open().start()) ? last : Stretch.NONE;
    }

    /** The paragraph before, which ends at {@code from}, ended in an open quotation. */
    private boolean runsInto(int from) {
        int last = lastOutermost();
        return last != Stretch.NONE
                && !found.get(last).closed()
                && blankBetween(found.get(last).outer().end(), from);
    }

    private int lastOutermost() {
        int last = found.size() - 1;
        while (last >= 0 && found.get(last).nested()) {
            last--;
        }
        return last;
    }

    private boolean blankBetween(int start, int end) {
        for (int i = start; i < end; i++) {
            if (!isBlank(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
