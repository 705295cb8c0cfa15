package dev.verbatim.annotate.english;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Texts that aim at the cost of extraction, not at its answers: each repeats what one loop of the engine looks for. */
final class HostileTexts {

    private HostileTexts() {}

    /** Name of the text to the text, each close to {@code length} characters. */
    static Map<String, String> of(int length) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("one quotation again and again", repeat("\"x,\" he said. ", length));
        texts.put("in one paragraph each", repeat("\"x,\" he said.\n", length));
        texts.put("capitals", repeat("Aa ", length));
        texts.put("capitals, all different", numbered(length, i -> letters(i) + " "));
        texts.put("full names, all different", numbered(length, i -> "Ann " + letters(i) + " left. "));
        texts.put("full names, one surname", numbered(length, i -> letters(i) + " Moss left. "));
        texts.put("two names, one surname", repeat("Ann Moss left. Tom Moss left. Moss fell. ", length));
        texts.put("quotations, all by others", numbered(length, i -> "“Go,” said Ann " + letters(i) + ". "));
        texts.put("roles", numbered(length, i -> "Mayor Ann " + letters(i) + " left. The mayor fell. "));
        texts.put("bodies", numbered(length, i -> "The " + letters(i) + " Council met. The council fell. "));
        texts.put(
                "acronyms",
                numbered(
                        length,
                        i -> "The " + letters(i) + " Road Council ("
                                + letters(i).charAt(0) + "RC) met. "));
        texts.put("pronouns", repeat("She told him that he told her. ", length));
        texts.put("pronouns in marks", repeat("“She told him that he told her ", length));
        texts.put("opening marks", repeat("“", length));
        texts.put("opening marks before words", repeat("“a ", length));
        texts.put("opening single marks before words", repeat("‘a ", length));
        texts.put("closing marks behind words", repeat("a’ ", length));
        texts.put("straight marks", repeat("\"", length));
        texts.put("straight marks before words", repeat("\"a ", length));
        texts.put("straight single marks before words", repeat("'a ", length));
        texts.put("both styles", repeat("“a ‘b ", length));
        texts.put("nested and closed", repeat("“a ‘b “c’ d” e’ ", length));
        texts.put("open paragraphs", repeat("“Go on\n", length));
        texts.put("open paragraphs of single marks", repeat("‘Go on\n", length));
        texts.put("one quotation of everything", "“" + repeat("the road is long and ", length) + "” he said.");
        texts.put("quoted words in one sentence", repeat("the “road” is long and ", length));
        texts.put("quotations without speakers", repeat("“The road is long and wide.” ", length));
        texts.put("one sentence", repeat("the road is long and he went on ", length));
        texts.put("one sentence of reports", repeat("he said that she said that ", length));
        texts.put("one word", repeat("a", length));
        texts.put("one word of marks", repeat("a.b-c/d,e'f", length));
        texts.put("links", repeat("www.a.b.c.d.e-f.g@h:i/", length));
        texts.put("dashes", repeat("- ", length));
        texts.put("hyphens", repeat("a-", length));
        texts.put("full stops", repeat(".", length));
        texts.put("commas", repeat("a, ", length));
        texts.put("brackets", repeat("( [", length));
        texts.put("line breaks", repeat("\n", length));
        texts.put("wrapped lines", repeat("a\n", length));
        texts.put("labels", repeat("MOSS: go on\n", length));
        texts.put("according to", repeat("according to ", length));
        texts.put("events", numbered(length, i -> "Operation " + letters(i) + " and the " + letters(i) + " summit. "));
        texts.put("titles", repeat("Mr President Lord Sir ", length));
        texts.put("shouting", repeat("THE ROAD IS LONG ", length));
        texts.put("digits", repeat("1,000.5 ", length));
        texts.put("emoji", repeat("😀", length));
        texts.put("lone surrogates", repeat("\ud83d ", length));
        texts.put("right to left", repeat("عرب “x” ", length));
        return texts;
    }

    private static String repeat(String piece, int length) {
        return piece.repeat(length / piece.length());
    }

    private static String numbered(int length, IntFunction<String> piece) {
        int pieces = length / piece.apply(length / 20).length();
        return IntStream.range(0, pieces).mapToObj(piece).collect(Collectors.joining());
    }

    /** A capitalised word for each number. */
    private static String letters(int number) {
        StringBuilder word = new StringBuilder("B");
        for (int rest = number + 26; rest > 0; rest /= 26) {
            word.append((char) ('a' + rest % 26)).append('o');
        }
        return word.toString();
    }
}
