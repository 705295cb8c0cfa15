package dev.verbatim.annotate.mention;

/** What the letters of a word tell. */
final class Shape {

    private Shape() {}

    static boolean hasLetter(String word) {
        return word.chars().anyMatch(Character::isLetter);
    }

    /** "Pompeo", "O'Neill", "BBC", "al-Assad", "iPhone": a capital at the start, or inside after a short prefix. */
    static boolean isCapitalised(String word) {
        if (word.isEmpty()) {
            return false;
        }
        if (Character.isUpperCase(word.codePointAt(0))) {
            return true;
        }
        for (int i = 1; i < Math.min(word.length(), 5); i++) {
            if (Character.isUpperCase(word.charAt(i)) && Character.isLetter(word.charAt(0))) {
                return true;
            }
        }
        return false;
    }

    /** Two letters or more, all of them capitals: "BBC", "VENEZUELAN", "U.S.". */
    static boolean isAllCapitals(String word) {
        int capitals = 0;
        for (int i = 0; i < word.length(); i++) {
            if (Character.isLowerCase(word.charAt(i))) {
                return false;
            }
            capitals += Character.isUpperCase(word.charAt(i)) ? 1 : 0;
        }
        return capitals >= 2;
    }

    /** Lower-case letters only. */
    static boolean isLowerCase(String word) {
        return !word.isEmpty() && word.chars().allMatch(Character::isLowerCase);
    }

    static boolean hasTwoCapitals(String word) {
        return word.chars().filter(Character::isUpperCase).count() >= 2;
    }

    /** A single letter, with or without its full stop, or several such: "J.", "J.K.", "W". */
    static boolean isInitial(String word) {
        return word.matches("(\\p{Lu}\\.)+(-?\\p{Lu}\\.)*|\\p{Lu}");
    }

    /** "VENEZUELAN" to "Venezuelan", "O'NEILL" to "O'Neill", "MARY-ANNE" to "Mary-Anne"; other words unchanged. */
    static String unshout(String word) {
        if (!isAllCapitals(word) || word.indexOf('.') >= 0) {
            return word;
        }
        StringBuilder quiet = new StringBuilder(word.length());
        boolean start = true;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            quiet.append(start ? c : Character.toLowerCase(c));
            start = !Character.isLetter(c);
        }
        return quiet.toString();
    }
}
