package dev.verbatim.annotate.language;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The detector answers with three-letter codes, BCP 47 wants two letters where there are two. */
final class IsoCodes {

    private static final Map<String, String> TWO_LETTERS = new HashMap<>();

    static {
        for (String code : Locale.getISOLanguages()) {
            TWO_LETTERS.put(Locale.forLanguageTag(code).getISO3Language(), code);
        }
        // the detector's own names for Mandarin and Nepali
        TWO_LETTERS.put("cmn", "zh");
        TWO_LETTERS.put("npi", "ne");
    }

    private IsoCodes() {}

    /** "deu" becomes "de"; what has no two letters stays. */
    static String shortest(String code) {
        return TWO_LETTERS.getOrDefault(code, code);
    }
}
