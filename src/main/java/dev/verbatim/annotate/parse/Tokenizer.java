package dev.verbatim.annotate.parse;

import dev.verbatim.annotate.parse.flat.FlatFile;
import dev.verbatim.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a line of normalised text into tokens the way the models' training data is cut: between blanks, marks at either
 * end of a word and marks that join words stand alone, contractions and possessives come off.
 *
 * <p>Follows nlp4j's tokenizer with its dictionaries; where that glues what news text keeps apart, we differ: no
 * emoticons (they swallow {@code %)}), a dash never stays inside a word, “the BBC.” and “came in.” end in a full stop.
 */
final class Tokenizer {

    private static final Pattern LINK = Pattern.compile("(\\p{Alpha}{3,9}://)?(\\w+(:\\S*)?@)?"
            + "(\\d{3}(\\.\\d{1,3}){3}|\\w+(-\\w+)*(\\.\\w+(-\\w+)*)*\\.\\p{Alpha}{2,})(:\\d{2,5})?(/\\S*)?");

    private final Set<String> whole;
    private final Affixes affixes;
    private final Morphemes morphemes;

    Tokenizer(FlatFile file) {
        whole = Set.copyOf(file.lines("tokens.preserve"));
        affixes = new Affixes(file);
        morphemes = new Morphemes(file);
    }

    /** The tokens between {@code from} and {@code to}, which must lie in one line. */
    List<Span> tokenize(String text, int from, int to) {
        List<Span> tokens = new ArrayList<>();
        int start = from;
        for (int i = from; i <= to; i++) {
            if (i == to || text.charAt(i) == ' ') {
                if (i > start) {
                    new Chunk(text, start, i, tokens).cut();
                }
                start = i + 1;
            }
        }
        return TokenRepairs.of(text, tokens);
    }

    /** What stands between two blanks. */
    private final class Chunk {

        private final String text;
        private final int start;
        private final int end;
        private final List<Span> tokens;

        Chunk(String text, int start, int end, List<Span> tokens) {
            this.text = text;
            this.start = start;
            this.end = end;
            this.tokens = tokens;
        }

        void cut() {
            String chunk = text.substring(start, end);
            if (whole.contains(chunk)) {
                tokens.add(new Span(start, end));
                return;
            }
            int dot = chunk.indexOf('.');
            boolean mayLink = dot >= 0 && dot < chunk.length() - 2;
            Matcher link = LINK.matcher(chunk);
            if (mayLink && link.find()) {
                int linkEnd = withoutMarks(start + link.start(), start + link.end());
                cutAtMarks(start, start + link.start());
                tokens.add(new Span(start + link.start(), linkEnd));
                cutAtMarks(linkEnd, end);
            } else {
                cutAtMarks(start, end);
            }
        }

        private int withoutMarks(int from, int to) {
            int last = to;
            while (last - 1 > from && Marks.isSymbol(text.charAt(last - 1)) && text.charAt(last - 1) != '/') {
                last--;
            }
            return last;
        }

        private void cutAtMarks(int from, int to) {
            if (from == to) {
                return;
            }
            List<int[]> gaps = WordGaps.of(text, from, to, affixes);
            for (int i = 0; i < gaps.size(); i++) {
                int[] gap = gaps.get(i);
                if (i == 0 || i == gaps.size() - 1) {
                    addMarks(gap[0], gap[1]);
                } else if (gap[0] < gap[1]) {
                    tokens.add(new Span(gap[0], gap[1]));
                }
                if (i + 1 < gaps.size() && gap[1] < gaps.get(i + 1)[0]) {
                    morphemes.add(text, gap[1], gaps.get(i + 1)[0], tokens);
                }
            }
        }

        /** Final marks together, equal marks together, quotes, brackets and separators alone, the rest as it comes. */
        private void addMarks(int from, int to) {
            int pending = from;
            int i = from;
            while (i < to) {
                int next = runEnd(i, to);
                if (standsAlone(text.charAt(i)) || next > i + 1) {
                    addIfAny(pending, i);
                    addIfAny(i, next);
                    pending = next;
                }
                i = next;
            }
            addIfAny(pending, to);
        }

        private int runEnd(int from, int to) {
            char first = text.charAt(from);
            int i = from + 1;
            while (i < to && (Marks.isFinal(first) ? Marks.isFinal(text.charAt(i)) : text.charAt(i) == first)) {
                i++;
            }
            return i;
        }

        private static boolean standsAlone(char c) {
            return Marks.isFinal(c)
                    || Marks.isBracket(c)
                    || Marks.isSeparator(c)
                    || Marks.isQuote(c)
                    || c == '`'
                    || c == '\u2026'
                    || Marks.isHyphen(c);
        }

        private void addIfAny(int from, int to) {
            if (from < to) {
                tokens.add(new Span(from, to));
            }
        }
    }
}
