package dev.verbatim.annotate.parse;

import java.util.ArrayList;
import java.util.List;

/** Finds the marks around and between the words of a chunk: what is left between two gaps is a word. */
final class WordGaps {

    private final String text;
    private final int start;
    private final int end;
    private final Affixes affixes;
    private final int first;
    private final int last;

    private WordGaps(String text, int start, int end, Affixes affixes) {
        this.text = text;
        this.start = start;
        this.end = end;
        this.affixes = affixes;
        int i = start;
        while (i < end && Marks.isSymbol(text.charAt(i))) {
            i++;
        }
        first = i;
        i = end;
        while (i > first && Marks.isSymbol(text.charAt(i - 1))) {
            i--;
        }
        last = i;
    }

    /** Gaps as start and end, the first at the start and the last at the end of the chunk even when they are empty. */
    static List<int[]> of(String text, int start, int end, Affixes affixes) {
        WordGaps gaps = new WordGaps(text, start, end, affixes);
        if (gaps.first == end) {
            return List.of(new int[] {start, end});
        }
        List<int[]> list = new ArrayList<>();
        list.add(new int[] {start, gaps.first});
        gaps.addInner(list);
        list.add(new int[] {gaps.last, end});
        for (int i = 0; i + 1 < list.size(); i++) {
            gaps.adjust(list.get(i), list.get(i + 1), i == 0, i + 2 == list.size());
        }
        return list;
    }

    private void addInner(List<int[]> list) {
        int i = first + 1;
        while (i < last - 1) {
            int next = i + 1;
            if (!staysInside(i) && separates(i)) {
                while (next < last - 1 && text.charAt(next) == text.charAt(i)) {
                    next++;
                }
                list.add(new int[] {i, next});
            }
            i = next;
        }
    }

    private boolean separates(int i) {
        char c = text.charAt(i);
        if (joinsWords(c)) {
            return true;
        }
        char next = text.charAt(i + 1);
        boolean ellipsis = Marks.isFinal(next) || Marks.isSeparator(next) || Marks.isQuote(next);
        return Marks.isFinal(c) && (ellipsis || i + 1 < last - 1 && joinsWords(next));
    }

    private static boolean joinsWords(char c) {
        return Marks.isBracket(c)
                || Marks.isArrow(c)
                || Marks.isDoubleQuote(c)
                || Marks.isHyphen(c)
                || c == '\u2026'
                || ";,~=+&|/".indexOf(c) >= 0;
    }

    private boolean staysInside(int i) {
        char c = text.charAt(i);
        char before = text.charAt(i - 1);
        char after = text.charAt(i + 1);
        if (c == '&') {
            return Marks.isLetter(before) && Marks.isLetter(after);
        }
        if (c == '/') {
            return Marks.isDigit(before) && Marks.isDigit(after);
        }
        if (c == ',') {
            return Marks.isDigit(before) && threeDigitsAfter(i);
        }
        boolean hyphen = Marks.isHyphen(c) && c != '\u2014';
        boolean number = (Marks.isLetter(before) || Marks.isDigit(before)) && Marks.isDigit(after);
        return hyphen && (number || Marks.isLetter(after) && staysHyphenated(i));
    }

    private boolean threeDigitsAfter(int i) {
        int digit = i + 1;
        while (digit < end && Marks.isDigit(text.charAt(digit))) {
            digit++;
        }
        return digit == i + 4;
    }

    private boolean staysHyphenated(int i) {
        return affixes.isPrefix(text.substring(first, i))
                || affixes.isSuffix(text.substring(i + 1, last))
                || i + 2 < end && Marks.isVowel(text.charAt(i + 1)) && Marks.isHyphen(text.charAt(i + 2))
                || i - 2 >= start && Marks.isVowel(text.charAt(i - 1)) && Marks.isHyphen(text.charAt(i - 2));
    }

    /** Gives the word between two gaps the marks that are part of it: -5, #tag, '90s, Mr., C$. */
    private void adjust(int[] before, int[] after, boolean isFirst, boolean isLast) {
        if (before[1] >= after[0]) {
            return;
        }
        String word = text.substring(before[1], after[0]);
        int sizeBefore = before[1] - before[0];
        int sizeAfter = after[1] - after[0];
        if (isFirst ? sizeBefore > 0 : sizeBefore == 1) {
            before[1] -= affixes.belongsToNext(text.charAt(before[1] - 1), word) ? 1 : 0;
        }
        if (isLast ? sizeAfter > 0 : sizeAfter == 1) {
            after[0] += belongsToPrevious(after[0], word) ? 1 : 0;
        }
    }

    private boolean belongsToPrevious(int at, String word) {
        char next = at + 1 < end ? text.charAt(at + 1) : ' ';
        return affixes.belongsToPrevious(text.charAt(at), word, next);
    }
}
