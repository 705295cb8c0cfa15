package dev.verbatim.annotate.speaker;

import java.util.Locale;
import java.util.Set;

/** How a passage stands in its sentences: what leads to it, how it ends, how long it is. Part of every feature. */
final class Surroundings {

    private static final Set<String> SCARE =
            Set.of("so-called", "called", "titled", "entitled", "named", "dubbed", "nicknamed", "known");

    private final Grammar grammar;
    private final Passage passage;
    private final String form;
    private final String lead;
    private final String end;
    private final String size;

    Surroundings(Grammar grammar, Passage passage) {
        this.grammar = grammar;
        this.passage = passage;
        this.form = form();
        this.lead = lead();
        this.end = end();
        this.size = words();
    }

    /** "whole" sentences, "head" or "tail" of one, or "middle". */
    String formName() {
        return form;
    }

    /** What stands before the opening mark: "start", ",", ":", "that", a part of speech. */
    String leadName() {
        return lead;
    }

    /** The last mark inside the quotation, or what follows it outside. */
    String endName() {
        return end;
    }

    /** Number of words in bands, with "up" when the first letter is a capital, "title" when all long words have one. */
    String sizeName() {
        return size;
    }

    boolean whole() {
        return form.equals("whole");
    }

    /** Five words or more. */
    boolean longer() {
        return size.startsWith("8") || size.startsWith("many");
    }

    /** Part of speech of the word after the closing mark; "end" at the end of the sentence. */
    String nextName() {
        int next = passage.last() + 1;
        boolean inside = next < grammar.past(grammar.sentence(passage.last()));
        return inside ? (grammar.isPunctuation(next) ? "," : grammar.tag(next)) : "end";
    }

    private String form() {
        int sentence = grammar.sentence(passage.first());
        boolean starts = onlyPunctuation(grammar.first(sentence), passage.first());
        boolean ends = onlyPunctuation(passage.last() + 1, grammar.past(grammar.sentence(passage.last())));
        return starts ? ends ? "whole" : "head" : ends ? "tail" : "middle";
    }

    private boolean onlyPunctuation(int from, int to) {
        for (int i = from; i < to; i++) {
            if (!grammar.isPunctuation(i)) {
                return false;
            }
        }
        return true;
    }

    private String lead() {
        int before = passage.first() - 1;
        if (before < 0) {
            return "start";
        }
        if (grammar.paragraph(before) != grammar.paragraph(passage.first())) {
            return grammar.form(before).equals(":") ? "start:" : "start";
        }
        String word = grammar.form(before).toLowerCase(Locale.ROOT);
        if (SCARE.contains(word)) {
            return "scare";
        }
        if (word.equals("that") || word.equals(",") || word.equals(":") || word.equals("as") || word.equals("of")) {
            return word;
        }
        if (grammar.quoted(before)) {
            return "quote";
        }
        return grammar.isPunctuation(before)
                ? "punct"
                : grammar.tag(before)
                        .substring(0, Math.min(2, grammar.tag(before).length()));
    }

    private String end() {
        int last = passage.last();
        boolean mark = last > passage.first()
                && !Character.isLetterOrDigit(grammar.form(last).charAt(0));
        int word = mark ? last - 1 : last;
        String form = grammar.form(word);
        if (!Character.isLetterOrDigit(form.charAt(0))) {
            return form.substring(0, 1);
        }
        int next = passage.last() + 1;
        return next < grammar.size()
                        && !Character.isLetterOrDigit(grammar.form(next).charAt(0))
                ? "out" + grammar.form(next).charAt(0)
                : "word";
    }

    private String words() {
        int words = 0;
        int capitals = 0;
        int longWords = 0;
        boolean up = false;
        for (int i = passage.first(); i <= passage.last() && words < 40; i++) {
            char c = grammar.form(i).charAt(0);
            if (Character.isLetterOrDigit(c)) {
                up = words == 0 ? Character.isUpperCase(c) : up;
                words++;
                if (grammar.form(i).length() > 3) {
                    longWords++;
                    capitals += Character.isUpperCase(c) ? 1 : 0;
                }
            }
        }
        String shape = longWords > 0 && capitals == longWords && up ? "title" : up ? "up" : "low";
        return (words <= 2 ? Integer.toString(words) : words <= 4 ? "4" : words <= 8 ? "8" : "many") + shape;
    }
}
