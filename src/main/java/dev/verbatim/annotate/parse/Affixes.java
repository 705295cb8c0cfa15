package dev.verbatim.annotate.parse;

import dev.verbatim.annotate.parse.flat.FlatFile;
import java.util.Set;
import java.util.regex.Pattern;

/** Which marks belong to the word they touch: full stops of abbreviations, hyphens of prefixes, signs of numbers. */
final class Affixes {

    private static final Pattern LETTERS_WITH_DOTS = Pattern.compile("\\p{Alpha}|\\p{Alnum}([.|-]\\p{Alnum})+");
    private static final Pattern SHORT_YEAR = Pattern.compile("\\d\\d'?[sS]?");

    /** Abbreviations that are more often whole words; without a capital they take no full stop along. */
    private static final Set<String> ALSO_WORDS = Set.of("in", "miss", "fur", "gal", "lea", "no", "mar", "mi", "par");

    private final Set<String> abbreviations;
    private final Set<String> dollars;
    private final Set<String> prefixes;
    private final Set<String> suffixes;

    Affixes(FlatFile file) {
        abbreviations = Set.copyOf(file.lines("tokens.abbreviation-period"));
        dollars = Set.copyOf(file.lines("tokens.currency-dollar"));
        prefixes = Set.copyOf(file.lines("tokens.english-hyphen-prefix"));
        suffixes = Set.copyOf(file.lines("tokens.english-hyphen-suffix"));
    }

    /** Whether {@code word} and the hyphen behind it stay together: anti-. */
    boolean isPrefix(String word) {
        return prefixes.contains(Marks.lower(word));
    }

    boolean isSuffix(String word) {
        return suffixes.contains(Marks.lower(word));
    }

    boolean belongsToNext(char mark, String word) {
        char first = word.charAt(0);
        if (Marks.isNumberSign(mark)) {
            return Marks.isDigit(first);
        }
        if (mark == '@' || mark == '#') {
            return Marks.isLetter(first);
        }
        return mark == '\'' && SHORT_YEAR.matcher(word).matches();
    }

    /** {@code next} is the character behind the mark, a blank at the end of the chunk. */
    boolean belongsToPrevious(char mark, String word, char next) {
        String lower = Marks.lower(word);
        if (mark == '$') {
            return dollars.contains(lower);
        }
        if (mark != '.') {
            return false;
        }
        if (abbreviations.contains(lower)) {
            return !(ALSO_WORDS.contains(lower) && word.equals(lower));
        }
        if (Marks.isSeparator(next)) {
            return true;
        }
        boolean ends = Marks.isFinal(next) || Marks.isQuote(next);
        return !ends && (LETTERS_WITH_DOTS.matcher(word).matches() || isConsonants(word));
    }

    /** Ltd, but neither BBC nor GDP. */
    private static boolean isConsonants(String word) {
        if (word.length() < 2 || word.length() > 5 || word.chars().allMatch(c -> Marks.isUpper((char) c))) {
            return false;
        }
        boolean consonants = word.chars().allMatch(c -> Marks.isLetter((char) c) && !Marks.isVowel((char) c));
        return consonants && Marks.lower(word.charAt(word.length() - 1)) != 'y';
    }
}
