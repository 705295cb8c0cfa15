package dev.verbatim.annotate.mention;

import dev.verbatim.annotate.Referent.Type;
import dev.verbatim.annotate.mention.Chunk.Witness;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Short forms that a text introduces in brackets: "Kurdish Red Crescent (KRC)". The letters tell where the long form
 * starts, better than any other witness.
 */
final class Acronyms {

    private static final double TRUST = 0.95;
    private static final int LONGEST = 10;

    private final Words words;
    private final Heads heads;
    /** Key of the short form to the key of the long one. */
    private final Map<String, String> longForms = new HashMap<>();

    Acronyms(Words words, Heads heads) {
        this.words = words;
        this.heads = heads;
    }

    /** Long and short forms at the places where they are introduced. */
    List<Chunk> find() {
        List<Chunk> found = new ArrayList<>();
        for (int i = 1; i + 2 < words.size(); i++) {
            if (words.form(i).equals("(") && words.form(i + 2).equals(")") && isShortForm(words.form(i + 1))) {
                addIntroduced(i, found);
            }
        }
        return found;
    }

    /** The key of the long form, if the text introduces this short one. */
    Optional<String> longForm(String key) {
        return Optional.ofNullable(longForms.get(key));
    }

    private void addIntroduced(int bracket, List<Chunk> found) {
        int start = start(bracket, words.form(bracket + 1).replaceAll("[^\\p{L}]", ""));
        if (start < bracket) {
            Type type = heads.has(Heads.Kind.WORKS, words.form(bracket - 1)) ? Type.OTHER : Type.ORGANISATION;
            found.add(new Chunk(start, bracket, type, TRUST, Witness.RULE));
            found.add(new Chunk(bracket + 1, bracket + 2, type, TRUST, Witness.RULE));
            longForms.put(Surface.key(words.form(bracket + 1)), Surface.key(words.text(start, bracket)));
        }
    }

    private static boolean isShortForm(String form) {
        return form.length() >= 2
                && form.length() <= 8
                && form.chars().filter(Character::isUpperCase).count() >= 2;
    }

    /** Walks back from the bracket and spends one letter on each capitalised word; small words may be skipped. */
    private int start(int bracket, String letters) {
        int letter = letters.length() - 1;
        for (int i = bracket - 1; i >= 0 && bracket - i <= LONGEST && words.sameSentence(i, bracket); i--) {
            boolean matches = first(words.form(i)) == Character.toLowerCase(letters.charAt(letter));
            boolean mustMatch = words.isCapitalised(i);
            if (!matches && mustMatch || words.form(i).equals(",")) {
                return bracket;
            }
            boolean spends = matches && (mustMatch || Character.isLowerCase(letters.charAt(letter)));
            letter -= spends ? 1 : 0;
            if (letter < 0) {
                return mustMatch ? i : bracket;
            }
        }
        return bracket;
    }

    private static int first(String form) {
        return form.isEmpty() ? -1 : Character.toLowerCase(form.charAt(0));
    }
}
