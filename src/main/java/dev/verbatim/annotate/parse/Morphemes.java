package dev.verbatim.annotate.parse;

import dev.verbatim.annotate.parse.flat.FlatFile;
import dev.verbatim.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Cuts a word without outer marks: US$5, 10km, 5%, country's, don't, cannot. */
final class Morphemes {

    private static final String NUMBER_MARKS = "#$%*=";
    private static final List<String> CONTRACTIONS = List.of("d", "m", "s", "t", "z", "ll", "nt", "re", "ve");

    private final List<String> currencies;
    private final Set<String> units;
    private final Map<String, int[]> compounds = new HashMap<>();

    Morphemes(FlatFile file) {
        currencies = new ArrayList<>(file.lines("tokens.currency"));
        file.lines("tokens.currency-dollar").forEach(dollar -> currencies.add(dollar + "$"));
        units = Set.copyOf(file.lines("tokens.units"));
        for (String line : file.lines("tokens.english-compounds")) {
            String[] parts = line.split(" ");
            int[] cuts = new int[parts.length - 1];
            int length = 0;
            for (int i = 0; i < cuts.length; i++) {
                length += parts[i].length();
                cuts[i] = length;
            }
            compounds.put(String.join("", parts), cuts);
        }
    }

    void add(String text, int start, int end, List<Span> tokens) {
        int at = start;
        for (int cut : cuts(Marks.lower(text.substring(start, end)))) {
            tokens.add(new Span(at, start + cut));
            at = start + cut;
        }
        tokens.add(new Span(at, end));
    }

    private int[] cuts(String word) {
        if (word.length() == 1) {
            return new int[0];
        }
        int cut = currency(word);
        cut = cut > 0 ? cut : unit(word);
        cut = cut > 0 ? cut : numberMark(word);
        cut = cut > 0 ? cut : contraction(word);
        return cut > 0 ? new int[] {cut} : compounds.getOrDefault(word, new int[0]);
    }

    private int currency(String word) {
        if (!Marks.isDigit(word.charAt(word.length() - 1)) && !Marks.isDigit(word.charAt(0))) {
            return 0;
        }
        for (String currency : currencies) {
            int size = currency.length();
            if (word.startsWith(currency) && word.length() > size && Marks.isDigit(word.charAt(size))) {
                return size;
            }
            int before = word.length() - size;
            if (word.endsWith(currency) && before > 0 && Marks.isDigit(word.charAt(before - 1))) {
                return before;
            }
        }
        return 0;
    }

    private int unit(String word) {
        int digits = word.length();
        while (digits > 0 && !Marks.isDigit(word.charAt(digits - 1))) {
            digits--;
        }
        return digits > 0 && units.contains(word.substring(digits)) ? digits : 0;
    }

    private static int numberMark(String word) {
        int last = word.length() - 1;
        if (NUMBER_MARKS.indexOf(word.charAt(0)) >= 0 && isNumber(word, 1, word.length())) {
            return 1;
        }
        return NUMBER_MARKS.indexOf(word.charAt(last)) >= 0 && isNumber(word, 0, last) ? last : 0;
    }

    private static boolean isNumber(String word, int from, int to) {
        return word.substring(from, to).chars().allMatch(c -> Marks.isDigit((char) c) || Marks.isPunctuation((char) c));
    }

    private static int contraction(String word) {
        int apostrophe = word.lastIndexOf('\'');
        if (apostrophe <= 0 || !CONTRACTIONS.contains(word.substring(apostrophe + 1))) {
            return 0;
        }
        if (word.endsWith("'t")) {
            return apostrophe > 1 && word.charAt(apostrophe - 1) == 'n' ? apostrophe - 1 : 0;
        }
        boolean decade = word.endsWith("'s") && Marks.isDigit(word.charAt(apostrophe - 1));
        return decade ? 0 : apostrophe;
    }
}
