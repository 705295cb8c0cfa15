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

    /**
     * Edit distance with swapped neighbours as one edit (optimal string alignment), ignoring case. Bounded: longer input
     * than any of our names is simply far away.
     */
    private static int distance(String a, String b) {
        if (a.length() > 100) {
            return Integer.MAX_VALUE;
        }
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                d[i][j] = i == 0 || j == 0 ? i + j : cheapest(d, a, i, b, j);
            }
        }
        return d[a.length()][b.length()];
    }

    private static int cheapest(int[][] d, String a, int i, String b, int j) {
        int replaced = d[i - 1][j - 1] + (same(a, i - 1, b, j - 1) ? 0 : 1);
        int best = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, replaced);
        boolean swapped = i > 1 && j > 1 && same(a, i - 1, b, j - 2) && same(a, i - 2, b, j - 1);
        return swapped ? Math.min(best, d[i - 2][j - 2] + 1) : best;
    }

    private static boolean same(String a, int i, String b, int j) {
        return Character.toLowerCase(a.charAt(i)) == Character.toLowerCase(b.charAt(j));
    }
}
