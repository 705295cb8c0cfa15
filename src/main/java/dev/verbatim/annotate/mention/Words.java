package dev.verbatim.annotate.mention;

import dev.verbatim.annotate.Mention;
import dev.verbatim.annotate.Referent;
import dev.verbatim.annotate.parse.Sentence;
import dev.verbatim.annotate.parse.Token;
import dev.verbatim.text.Span;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** All tokens of a text in one row. Ranges of words are [from, to); an index outside the text reads as an empty word. */
final class Words {

    private static final Pattern PARTY_AND_STATE = Pattern.compile("[DRIL]-(\\p{Lu}\\p{L}+\\.?|(\\p{Lu}\\.){2,})");

    /** "pre-Iowa", "anti-Trump": the name starts behind the hyphen. */
    private static final Pattern PREFIXED =
            Pattern.compile("(?:pre|post|anti|pro|ex|non|mid|un|then|neo|inter|trans|sub|all)-\\p{Lu}\\p{L}+");

    private static final Pattern POSSESSIVE = Pattern.compile("(?<=\\p{L})[’'‘`´](?:s|S)?$");

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
        int cut = cut(form);
        if (cut <= 0 || cut >= form.length()) {
            return List.of(token);
        }
        List<Token> parts = new ArrayList<>();
        parts.add(part(token, token.start(), token.start() + cut, null));
        parts.addAll(parts(part(token, token.start() + cut, token.end(), opening(token.name()))));
        return parts;
    }

    /** Where the word is cut: behind a party's letter, and before and behind a slash between names; 0 when it is whole. */
    private static int cut(String form) {
        if (PARTY_AND_STATE.matcher(form).matches() || PREFIXED.matcher(form).matches()) {
            return form.indexOf('-') + 1;
        }
        int slash = form.indexOf('/');
        return slash < 0 || !Shape.isCapitalised(form) ? 0 : Math.max(slash, 1);
    }

    private static Token part(Token whole, int from, int to, @Nullable String name) {
        String form = whole.form().substring(from - whole.start(), to - whole.start());
        String lemma = form.toLowerCase(Locale.ROOT);
        return new Token(from, to, form, lemma, whole.tag(), whole.head(), whole.label(), name);
    }

    /** The name tag of what is left of a word, whose first part is no name any more. */
    private static @Nullable String opening(@Nullable String name) {
        return name == null ? null : "B-" + name.substring(name.indexOf('-') + 1);
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

    String label(int index) {
        return isInside(index) ? tokens.get(index).label() : "";
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

    /** Whether one of these words stands in the sentence of the given word. */
    boolean sentenceHas(int index, Set<String> lowerCase) {
        int start = sentenceStarts.get(index);
        for (int i = start; sameSentence(start, i); i++) {
            if (lowerCase.contains(form(i).toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    boolean hasCapital(int from, int to) {
        return IntStream.range(from, to).anyMatch(this::isCapitalised);
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

    /** A mention of these words that points nowhere yet. */
    Mention mention(Chunk name, Mention.Kind kind) {
        return new Mention(nameSpan(name.from(), name.to()), kind, Referent.NONE, name.trust());
    }

    List<String> forms(int from, int to) {
        return tokens.subList(from, to).stream().map(Token::form).toList();
    }

    /** The span of a name: a full stop of its last abbreviation is inside ("Calif."), that of the sentence is not. */
    Span nameSpan(int from, int to) {
        Span span = span(from, to);
        String last = form(to - 1);
        Matcher possessive = POSSESSIVE.matcher(last);
        if (possessive.find() && possessive.start() > 1 && to - from > 1) {
            return new Span(span.start(), span.end() - (last.length() - possessive.start()));
        }
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

    /** Whether no blank stands between the word and the next. */
    boolean isAdjacent(int index) {
        return isInside(index)
                && isInside(index + 1)
                && tokens.get(index).end() == tokens.get(index + 1).start();
    }

    /** A mark without letters or digits. */
    boolean isMark(int index) {
        return form(index).chars().noneMatch(Character::isLetterOrDigit);
    }

    /** A hyphen inside a word. */
    boolean isHyphen(int index) {
        return form(index).equals("-") && isJoined(index);
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
