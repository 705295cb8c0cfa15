package dev.verbatim.annotate.mention;

import dev.verbatim.annotate.parse.Sentence;
import dev.verbatim.annotate.parse.Token;
import dev.verbatim.text.Span;
import java.util.ArrayList;
import java.util.List;

/** All tokens of a text in one row. Ranges of words are [from, to); an index outside the text reads as an empty word. */
final class Words {

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private final List<Integer> sentenceStarts = new ArrayList<>();

    Words(String text, List<Sentence> sentences) {
        this.text = text;
        for (Sentence sentence : sentences) {
            int start = tokens.size();
            for (Token token : sentence.tokens()) {
                sentenceStarts.add(start);
                tokens.add(token);
            }
        }
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

    /** Whether blanks alone, and no line break, stand between the word and the next. */
    boolean isFollowedByBlank(int index) {
        return isInside(index)
                && isInside(index + 1)
                && tokens.get(index).end() < tokens.get(index + 1).start();
    }

    /** Whether a line break stands before the word, or nothing at all. */
    boolean opensLine(int index) {
        return index == 0
                || text.substring(tokens.get(index - 1).end(), tokens.get(index).start())
                                .indexOf('\n')
                        >= 0;
    }
}
