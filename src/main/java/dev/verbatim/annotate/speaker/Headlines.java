package dev.verbatim.annotate.speaker;

import dev.verbatim.annotate.quote.Stretch;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Marks in a headline above the text, and around headlines of other articles: they quote nobody, or say it twice. */
final class Headlines {

    private static final int LONGEST_HEADLINE = 30;
    private static final int LONGEST_BYLINE = 12;
    private static final int WORDS_OF_HEADLINE = 4;

    /** What only a headline writes with capitals. */
    private static final Set<String> SMALL =
            Set.of("A", "An", "The", "Of", "To", "In", "On", "For", "And", "Than", "With");

    private final Grammar grammar;
    private final List<Stretch> stretches;

    Headlines(Grammar grammar, List<Stretch> stretches) {
        this.grammar = grammar;
        this.stretches = stretches;
    }

    /** The first line, short, and nearly Every Long Word Has a Capital, or in the single marks American headlines have. */
    boolean of(Passage passage) {
        int last = 0;
        int words = 0;
        int capitals = 0;
        while (last < grammar.size() && grammar.paragraph(last) == 0 && last < LONGEST_HEADLINE) {
            boolean word = grammar.form(last).length() > 3
                    && Character.isLetter(grammar.form(last).charAt(0));
            words += word ? 1 : 0;
            capitals += word && Character.isUpperCase(grammar.form(last).charAt(0)) ? 1 : 0;
            last++;
        }
        boolean ends = last < grammar.size() && grammar.paragraph(last) > 0;
        if (!ends || passage.last() >= last) {
            return false;
        }
        return words >= 3 && capitals >= 0.8 * words
                || singleAboveDouble(passage, grammar.start(last))
                || repeated(passage, grammar.start(last));
    }

    /** Newspapers that quote in double marks write single ones in headlines. */
    private boolean singleAboveDouble(Passage passage, int body) {
        return stretches.get(passage.stretches().get(0)).single()
                && stretches.stream()
                        .filter(s -> !s.nested() && s.outer().start() >= body)
                        .findFirst()
                        .filter(s -> !s.single())
                        .isPresent();
    }

    /** Lee vows to ‘rebuild the bridge’, and below the same words again. */
    private boolean repeated(Passage passage, int body) {
        Surroundings around = new Surroundings(grammar, passage);
        if (!around.longer() && !around.leadName().equals(":")) {
            return false;
        }
        String words = words(passage.first() + 1, passage.last());
        return Passage.of(stretches, grammar).stream()
                .filter(p -> grammar.start(p.first()) >= body)
                .anyMatch(p -> words(p.first(), p.last() + 1).contains(words));
    }

    private String words(int from, int to) {
        StringBuilder words = new StringBuilder(" ");
        for (int i = from; i < to; i++) {
            if (!grammar.isPunctuation(i)) {
                words.append(grammar.form(i).toLowerCase(Locale.ROOT)).append(' ');
            }
        }
        return words.toString();
    }

    /** A line between the paragraphs: Mayor Calls Off The Vote ‘For The Good Of Us All’. */
    boolean inText(Passage passage) {
        int from = passage.first() - WORDS_OF_HEADLINE;
        if (from < 0 || grammar.paragraph(from) != grammar.paragraph(passage.first())) {
            return false;
        }
        boolean small = false;
        for (int i = from; i <= passage.last(); i++) {
            char c = grammar.form(i).charAt(0);
            boolean mark = i >= passage.first() && !Character.isLetterOrDigit(c);
            if (!mark && !Character.isUpperCase(c)) {
                return false;
            }
            small |= i > passage.first() + 1 && SMALL.contains(grammar.form(i));
        }
        return small;
    }

    /** Newsletters list what others wrote: “Bridge closes again,” by the Courier's Ann Lee: “The bridge ...” */
    boolean listed(Passage passage) {
        int by = passage.last() + 1;
        while (by < grammar.size() && grammar.form(by).equals(",")) {
            by++;
        }
        if (by + 1 >= grammar.size()
                || !grammar.form(by).equals("by")
                || grammar.paragraph(by) != grammar.paragraph(passage.first())) {
            return false;
        }
        Surroundings around = new Surroundings(grammar, passage);
        boolean opensItem =
                around.leadName().equals("start") || around.leadName().equals("punct");
        return opensItem && endsInComma(passage, by) && namesAuthor(by + 1);
    }

    /** Inside the marks or outside, or inside those of a name at the end: “Joy at ‘The Mill,’” by ... */
    private boolean endsInComma(Passage passage, int end) {
        int i = end - 1;
        while (i > passage.first() && "'’\"”''".contains(grammar.form(i))) {
            i--;
        }
        return grammar.form(i).equals(",");
    }

    private boolean namesAuthor(int token) {
        int i = token;
        while (i < grammar.size() && i < token + LONGEST_BYLINE && isOfName(i)) {
            i++;
        }
        return i > token + 1 && i < grammar.size() && grammar.isPunctuation(i);
    }

    private boolean isOfName(int i) {
        String tag = grammar.tag(i);
        return tag.startsWith("NNP") || tag.equals("POS") || tag.equals("DT") || "'’".contains(grammar.form(i));
    }

    /** What stands after the name in such a list. */
    boolean excerpt(Passage passage) {
        int first = passage.stretches().get(0);
        int before = first - 1;
        while (before >= 0 && stretches.get(before).nested()) {
            before--;
        }
        if (before < 0 || !new Surroundings(grammar, passage).leadName().equals(":")) {
            return false;
        }
        return Passage.of(List.of(stretches.get(before)), grammar).stream()
                .anyMatch(p -> grammar.paragraph(p.first()) == grammar.paragraph(passage.first())
                        && passage.first() - p.last() < LONGEST_BYLINE
                        && listed(p));
    }
}
