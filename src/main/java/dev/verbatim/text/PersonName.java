package dev.verbatim.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A person's name, taken apart: "J. Mary-Anne van der Berg Jr" is given [J, Mary-Anne], surname "van der Berg", suffix
 * "jr". Titles must be gone before. A name of one word is taken as a surname, and where China, Korea and Vietnam put the
 * surname first, so does this class ("Kim Jong-un" has the surname Kim) as far as the name itself tells.
 *
 * @param given   first and middle names or initials, as written but without full stops; empty for a name of one word
 * @param surname with its particles ("de la Cruz", "bin Salman", "al-Assad"), as written; never empty unless the whole is
 * @param suffix  "jr", "sr", "ii", "iii", "iv" in lower case, or an empty string
 */
public record PersonName(List<String> given, String surname, String suffix) {

    private static final Set<String> SUFFIXES = Set.of("jr", "sr", "ii", "iii", "iv");
    private static final Set<String> PARTICLES = Set.of(
            "van", "von", "der", "den", "de", "del", "della", "di", "da", "dos", "das", "do", "du", "la", "le", "el",
            "al", "bin", "ibn", "ben", "bint", "abu", "ter", "ten", "zu", "af", "st", "san", "santa", "mac", "mc", "o");
    /** Surnames of China, Korea and Vietnam that are hardly ever first names in English. */
    private static final Set<String> SURNAMES_FIRST = Set.of(
            "xi", "mao", "deng", "zhou", "zhang", "zhao", "zhu", "wang", "liu", "huang", "jiang", "wen", "hu", "nguyen",
            "tran", "xu", "guo", "roh", "tsai", "chiang");
    /** Those that also are first names or western surnames: only before a name of two syllables. */
    private static final Set<String> SURNAMES_FIRST_OR_GIVEN = Set.of(
            "kim", "lee", "park", "moon", "choi", "jung", "kang", "cho", "yoon", "han", "lim", "song", "hwang", "ahn",
            "ban", "li", "chen", "lin", "yang", "wu", "ma", "sun", "gao", "luo", "lam", "chan", "wong", "ng", "leung",
            "chung", "na", "pham", "le", "ho", "vo", "shin", "seo", "kwon", "hong", "yi", "oh", "bae");

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern ARABIC_ARTICLE = Pattern.compile("^(al|el|ul)[- ](?=.)");

    public PersonName {
        given = List.copyOf(given);
    }

    /** Takes a name apart; any text will do. */
    public static PersonName of(String name) {
        List<String> words =
                new ArrayList<>(List.of(BLANKS.split(name.replace(",", " ").strip())));
        String suffix = words.size() > 1 ? suffix(words.get(words.size() - 1)) : "";
        if (!suffix.isEmpty()) {
            words.remove(words.size() - 1);
        }
        if (isSurnameFirst(words)) {
            return new PersonName(words.subList(1, words.size()), words.get(0), suffix);
        }
        int surname = surnameStart(words);
        List<String> given = words.subList(0, surname).stream()
                .map(word -> word.replace(".", ""))
                .filter(word -> !word.isEmpty())
                .toList();
        return new PersonName(given, String.join(" ", words.subList(surname, words.size())), suffix);
    }

    private static String suffix(String word) {
        String bare = word.replace(".", "").toLowerCase(Locale.ROOT);
        return SUFFIXES.contains(bare) ? bare : "";
    }

    private static int surnameStart(List<String> words) {
        int start = words.size() - 1;
        while (start > 0 && isParticle(words.get(start - 1)) && (start > 1 || isLowerCase(words.get(0)))) {
            start--;
        }
        return start;
    }

    /** "Kim Jong-un", "Xi Jinping", "Nguyen Van Troi": the surname comes first. */
    private static boolean isSurnameFirst(List<String> words) {
        String first = fold(words.get(0));
        boolean hyphenated = words.size() == 2 && words.get(1).matches("\\p{Lu}\\p{Ll}+-\\p{L}\\p{Ll}+");
        boolean syllables =
                words.size() == 3 && words.get(1).length() <= 5 && words.get(2).length() <= 5;
        return (SURNAMES_FIRST.contains(first) && words.size() > 1)
                || (SURNAMES_FIRST_OR_GIVEN.contains(first) && (hyphenated || syllables));
    }

    private static boolean isParticle(String word) {
        return PARTICLES.contains(word.toLowerCase(Locale.ROOT));
    }

    private static boolean isLowerCase(String word) {
        return word.equals(word.toLowerCase(Locale.ROOT));
    }

    /**
     * Whether both may name one person: the surnames agree (case, accents, hyphens, a leading al- aside) and nothing
     * contradicts it. "Mike Pompeo" and "Michael R. Pompeo" may, "George W. Bush" and "George H. Bush", "Bill Clinton" and
     * "Hillary Clinton", "Martin King Jr" and "Martin King Sr" may not. A surname alone is compatible with every bearer:
     * whether it means one of them is for the caller to find out.
     */
    public static boolean compatible(PersonName a, PersonName b) {
        return a.bareSurname().equals(b.bareSurname())
                && (a.suffix.isEmpty() || b.suffix.isEmpty() || a.suffix.equals(b.suffix))
                && givenNamesAgree(a.given, b.given);
    }

    /** The surname in the form in which surnames are compared: lower case, without accents, hyphens and a leading al-. */
    public String surnameKey() {
        return ARABIC_ARTICLE.matcher(fold(surname)).replaceFirst("").replace("-", " ");
    }

    /** {@link #surnameKey} without particles: names that are {@link #compatible} share it, so it may serve as an index. */
    public String bareSurname() {
        return withoutParticles(surnameKey());
    }

    /** Lower case, without accents and with the straight apostrophe: "Guaidó" is "guaido". */
    public static String fold(String words) {
        String folded =
                MARKS.matcher(Normalizer.normalize(words, Normalizer.Form.NFD)).replaceAll("");
        return folded.replace('’', '\'').replace('ł', 'l').replace('ø', 'o').toLowerCase(Locale.ROOT);
    }

    private static String withoutParticles(String surname) {
        String rest = surname;
        int blank = rest.indexOf(' ');
        while (blank > 0 && PARTICLES.contains(rest.substring(0, blank))) {
            rest = rest.substring(blank + 1);
            blank = rest.indexOf(' ');
        }
        return rest;
    }

    private static boolean givenNamesAgree(List<String> a, List<String> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return true;
        }
        if (!givenAgree(a.get(0), b.get(0))) {
            // "J. Edgar Hoover" is also called "Edgar Hoover".
            return usesMiddleName(a, b) || usesMiddleName(b, a);
        }
        for (int i = 1; i < Math.min(a.size(), b.size()); i++) {
            if (!givenAgree(a.get(i), b.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean usesMiddleName(List<String> longer, List<String> shorter) {
        return shorter.size() == 1
                && longer.size() == 2
                && longer.get(0).length() <= 2
                && shorter.get(0).length() > 1
                && givenAgree(longer.get(1), shorter.get(0));
    }

    /** Whether two first names may be one person's: equal, a nickname, or an initial of the other. */
    static boolean givenAgree(String a, String b) {
        String left = fold(a).replace("-", "");
        String right = fold(b).replace("-", "");
        if (left.isEmpty() || right.isEmpty() || left.equals(right)) {
            return true;
        }
        boolean initials = isInitials(a) || isInitials(b);
        return initials ? left.charAt(0) == right.charAt(0) : Nicknames.related(left, right);
    }

    private static boolean isInitials(String given) {
        return given.length() == 1 || (given.length() == 2 && given.equals(given.toUpperCase(Locale.ROOT)));
    }
}
