package dev.verbatim.annotate.mention;

import java.util.Set;
import java.util.regex.Pattern;

/** Words that end in a full stop of their own. */
final class Abbreviations {

    private static final Pattern LETTERS = Pattern.compile("(\\p{Lu}\\.)+\\p{Lu}?\\.?");
    private static final Set<String> WORDS = Set.of(
            "Inc", "Corp", "Co", "Ltd", "Bros", "Cos", "Jr", "Sr", "St", "Ala", "Ariz", "Ark", "Calif", "Colo", "Conn",
            "Del", "Fla", "Ga", "Ill", "Ind", "Kan", "Ky", "La", "Md", "Mass", "Mich", "Minn", "Miss", "Mo", "Mont",
            "Neb", "Nev", "Okla", "Ore", "Pa", "Tenn", "Tex", "Vt", "Va", "Wash", "Wis", "Wyo", "Ont", "Assn", "Dept",
            "Univ", "INC", "CORP");

    private Abbreviations() {}

    /** Whether the full stop that ends this word is its own and not the sentence's. */
    static boolean keepsStop(String word) {
        return LETTERS.matcher(word).matches() || WORDS.contains(word.substring(0, word.length() - 1));
    }

    /** Whether a full stop right behind this word belongs to it. */
    static boolean wantsStop(String word) {
        return word.indexOf('.') > 0 && LETTERS.matcher(word).matches() || WORDS.contains(word) && !word.equals("Co");
    }
}
