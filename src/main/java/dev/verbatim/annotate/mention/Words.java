package dev.verbatim.annotate.mention;

import dev.verbatim.annotate.parse.Sentence;
import dev.verbatim.annotate.parse.Token;
import dev.verbatim.text.Span;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** All tokens of a text in one row. Ranges of words are [from, to); an index outside the text reads as an empty word. */
final class Words {

    private static final Pattern PARTY_AND_STATE = Pattern.compile("[DRIL]-\\p{Lu}\\p{L}+\\.?");

    private final String text;
    private final BitSet shouted = new BitSet();
    private final List<Token> tokens = new ArrayList<>();
    private final List<Integer> sentenceStarts = new ArrayList<>();

    Words(String text, List<Sentence> sentences) {
        this.text = text;
        for (Sentence sentence : sentences) {
            int start = tokens.size();
            for (Token token : sentence.tokens()) {
                for (Token part : parts(token)) {
                    sentenceStarts.add(start);
                    tokens.add(part);
                }
            }
        }
        markShouted();
    }

    /** "D-Maine" names a place behind a party's letter. Heads are not followed here, so that a split does no harm. */
    private static List<Token> parts(Token token) {
        String form = token.form();
        if (!PARTY_AND_STATE.matcher(form).matches()) {
            return List.of(token);
        }
        int cut = token.start() + form.indexOf('-') + 1;
        return List.of(part(token, token.start(), cut), part(token, cut, token.end()));
    }

    private static Token part(Token whole, int from, int to) {
        String form = whole.form().substring(from - whole.start(), to - whole.start());
        return new Token(
                from, to, form, form.toLowerCase(Locale.ROOT), whole.tag(), whole.head(), whole.label(), whole.name());
    }

    /** Marks the words of lines that are all capitals, where a capital tells nothing. */
    private void markShouted() {
        int lineStart = 0;
        for (int i = 1; i <= tokens.size(); i++) {
            if (i == tokens.size() || opensLine(i)) {
                int from = lineStart;
                boolean loud = IntStream.range(from, i).noneMatch(k -> hasLowerCase(form(k)))
                        && IntStream.range(from, i)
                                        .filter(k -> Shape.hasLetter(form(k)))
                                        .count()
                                > 2;
                shouted.set(from, i, loud);
                lineStart = i;
            }
        }
    }

    private static boolean hasLowerCase(String form) {
        return form.chars().anyMatch(Character::isLowerCase);
    }

    /** Whether the word stands in a line that is all capitals, as headlines are. */
    boolean isShouted(int index) {
        return shouted.get(index);
    }

    int size() {
        return tokens.size();
    }

    Token token(int index) {
        return tokens.get(index);
    }

    private boolean isInside(int index) {
        return index >= 0 && index < tokens.size();
    }

    String form(int index) {
        return isInside(index) ? tokens.get(index).form() : "";
    }

    String lemma(int index) {
        return isInside(index) ? tokens.get(index).lemma() : "";
    }

    String tag(int index) {
        return isInside(index) ? tokens.get(index).tag() : "";
    }

    /** Whether the two words stand in one sentence; false when one lies outside the text. */
    boolean sameSentence(int a, int b) {
        return isInside(a) && isInside(b) && sentenceStarts.get(a).equals(sentenceStarts.get(b));
    }

    /** Whether nothing but quotation marks and brackets stands before this word in its sentence. */
    boolean opensSentence(int index) {
        int before = index - 1;
        while (sameSentence(before, index) && !Shape.hasLetter(form(before))) {
            before--;
        }
        return !sameSentence(before, index);
    }

    boolean isCapitalised(int index) {
        return Shape.isCapitalised(form(index));
    }

    /** The text from the first to the last word of the range as it stands. */
    String text(int from, int to) {
        return span(from, to).of(text);
    }

    String text(Span span) {
        return span.of(text);
    }

    Span span(int from, int to) {
        return new Span(tokens.get(from).start(), tokens.get(to - 1).end());
    }

    /** The span of a name: a full stop of its last abbreviation is inside ("Calif."), that of the sentence is not. */
    Span nameSpan(int from, int to) {
        Span span = span(from, to);
        String last = form(to - 1);
        if (last.endsWith(".") && last.length() > 1 && !Abbreviations.keepsStop(last)) {
            return new Span(span.start(), span.end() - 1);
        }
        boolean stopFollows = form(to).equals(".") && !isFollowedByBlank(to - 1);
        return stopFollows && Abbreviations.wantsStop(last) ? new Span(span.start(), span.end() + 1) : span;
    }

    /** Whether blanks alone, and no line break, stand between the word and the next. */
    boolean isFollowedByBlank(int index) {
        return isInside(index)
                && isInside(index + 1)
                && tokens.get(index).end() < tokens.get(index + 1).start();
    }

    /** Whether the mark stands between two words without blanks: "Daimler-Benz". */
    boolean isJoined(int index) {
        return isInside(index - 1)
                && isInside(index + 1)
                && tokens.get(index - 1).end() == tokens.get(index).start()
                && tokens.get(index).end() == tokens.get(index + 1).start();
    }

    /** Whether a line break stands before the word, or nothing at all. */
    boolean opensLine(int index) {
        return index == 0
                || text.substring(tokens.get(index - 1).end(), tokens.get(index).start())
                                .indexOf('\n')
                        >= 0;
    }
}
