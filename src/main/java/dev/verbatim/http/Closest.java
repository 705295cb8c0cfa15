package dev.verbatim.http;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the name that was probably meant. */
public final class Closest {

    private Closest() {}

    /** "Did you mean 'speaker'?" when one is near, else the list of what is allowed. */
    public static String hint(String given, Collection<String> known) {
        return to(given, known)
                .map(name -> "Did you mean '" + name + "'?")
                .orElseGet(() -> known.isEmpty() ? "None is allowed." : "Allowed: " + String.join(", ", known) + ".");
    }

    /** The known name within an edit distance of a third of its length, if any. */
    public static Optional<String> to(String given, Collection<String> known) {
        return known.stream()
                .filter(name -> distance(given, name) <= Math.max(1, Math.min(given.length(), name.length()) / 3))
                .min(Comparator.comparingInt(name -> distance(given, name)));
    }

    /** Levenshtein distance, ignoring case. Bounded: longer input than any of our names is simply far away. */
    private static int distance(String a, String b) {
        if (a.length() > 100) {
            return Integer.MAX_VALUE;
        }
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                boolean same = Character.toLowerCase(a.charAt(i - 1)) == Character.toLowerCase(b.charAt(j - 1));
                int next = Math.min(Math.min(row[j], row[j - 1]) + 1, diagonal + (same ? 0 : 1));
                diagonal = row[j];
                row[j] = next;
            }
        }
        return row[b.length()];
    }
}
