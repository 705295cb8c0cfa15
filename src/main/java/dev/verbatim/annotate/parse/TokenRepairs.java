package dev.verbatim.annotate.parse;

import dev.verbatim.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks once more at the tokens of a line, now that each has neighbours. */
final class TokenRepairs {

    private static final Pattern YEARS = Pattern.compile("(\\d{2}|\\d{4})(-)(\\d{2}|\\d{4}|\\d{2}[sS])");
    private static final Pattern MISSING_BLANK = Pattern.compile("(\\p{Alpha}{2,})([.!?]+)(\\p{Alpha}{2,})");
    private static final Set<String> DOMAINS = Set.of(
            "com", "org", "net", "gov", "edu", "co", "uk", "io", "info", "tv", "eu", "us", "int", "mil", "ie", "au",
            "ca", "fr", "de", "fm", "me", "app", "news");

    /** Titles whose full stop the tokenizer's lexicon takes for the end of a sentence. */
    private static final Set<String> TITLES = Set.of(
            "Del", "Assemb", "Insp", "Ald", "Amb", "Cmdr", "Cdr", "Brig", "Cpl", "Pvt", "Pte", "Sec", "Dep", "Ofc",
            "Const", "Treas");

    private final String text;
    private final List<Span> tokens;
    private final List<Span> repaired = new ArrayList<>();

    private TokenRepairs(String text, List<Span> tokens) {
        this.text = text;
        this.tokens = tokens;
    }

    static List<Span> of(String text, List<Span> tokens) {
        TokenRepairs repairs = new TokenRepairs(text, tokens);
        for (int i = 0; i < tokens.size(); ) {
            i = repairs.repair(i);
        }
        return repairs.repaired;
    }

    /** Adds what begins at token {@code i}; returns the next token that is still to be looked at. */
    private int repair(int i) {
        Span token = tokens.get(i);
        int bracketed = endOfBrackets(i);
        if (bracketed > 0) {
            repaired.add(new Span(token.start(), tokens.get(bracketed - 1).end()));
            return bracketed;
        }
        String form = token.of(text);
        if (TITLES.contains(form) && isTitle(i)) {
            repaired.add(new Span(token.start(), tokens.get(i + 1).end()));
            return i + 2;
        }
        Matcher years = YEARS.matcher(form);
        Matcher sentences = MISSING_BLANK.matcher(form);
        if (years.matches()) {
            addGroups(token, years);
        } else if (sentences.matches() && !DOMAINS.contains(Marks.lower(sentences.group(3)))) {
            addGroups(token, sentences);
        } else if (form.equalsIgnoreCase("no.") && !isNumber(i + 1)) {
            repaired.add(new Span(token.start(), token.end() - 1));
            repaired.add(new Span(token.end() - 1, token.end()));
        } else {
            repaired.add(token);
        }
        return i + 1;
    }

    /** {@code Del. Ann Lee}: a full stop at the word and a capital behind it. */
    private boolean isTitle(int i) {
        return i + 2 < tokens.size()
                && tokens.get(i + 1).start() == tokens.get(i).end()
                && tokens.get(i + 1).of(text).equals(".")
                && Character.isUpperCase(text.charAt(tokens.get(i + 2).start()));
    }

    private void addGroups(Span token, Matcher matcher) {
        for (int group = 1; group <= 3; group++) {
            repaired.add(new Span(token.start() + matcher.start(group), token.start() + matcher.end(group)));
        }
    }

    private boolean isNumber(int i) {
        return i < tokens.size() && Marks.isDigit(text.charAt(tokens.get(i).start()));
    }

    /** (a), [1] and [T]he are one token. The exclusive end of such a run that begins at {@code i}, or 0. */
    private int endOfBrackets(int i) {
        if (i + 2 >= tokens.size() || tokens.get(i).length() != 1) {
            return 0;
        }
        Span inner = tokens.get(i + 1);
        Span closing = tokens.get(i + 2);
        char mark = text.charAt(tokens.get(i).start());
        boolean touching = tokens.get(i).end() == inner.start() && inner.end() == closing.start();
        boolean bracketed = touching
                && Marks.isOpeningBracket(mark)
                && closing.length() == 1
                && Marks.isClosingBracket(text.charAt(closing.start()))
                && (inner.length() == 1 || inner.of(text).chars().allMatch(c -> Marks.isDigit((char) c)));
        if (!bracketed) {
            return 0;
        }
        boolean goesOn = mark == '['
                && i + 3 < tokens.size()
                && tokens.get(i + 3).start() == closing.end()
                && Marks.isLower(text.charAt(closing.end()));
        return goesOn ? i + 4 : i + 3;
    }
}
