package dev.verbatim.annotate.parse.flat;

/**
 * A 64-bit polynomial hash of text, so that the hash of a concatenation follows from the hashes of its parts.
 *
 * <p>A part is two numbers: its hash, and {@link #power} of its length, which is odd and therefore never 0.
 */
public final class TextHash {

    private static final long BASE = 0x9E3779B97F4A7C15L;

    private TextHash() {}

    public static long of(CharSequence text) {
        long hash = 0;
        for (int i = 0; i < text.length(); i++) {
            hash = hash * BASE + text.charAt(i) + 1;
        }
        return hash;
    }

    /** What a prefix must be multiplied with when a text of {@code length} UTF-16 units follows it. */
    public static long power(int length) {
        long power = 1;
        for (int i = 0; i < length; i++) {
            power *= BASE;
        }
        return power;
    }

    /** The hash of {@code left + between + right}. */
    public static long join(long left, char between, long right, long rightPower) {
        return (left * BASE + between + 1) * rightPower + right;
    }

    /** Spreads a hash over all bits and separates kinds of keys that live in the same table. */
    public static long spread(long hash, int kind) {
        long h = hash ^ (kind + 1) * 0xD6E8FEB86659FD93L;
        h = (h ^ (h >>> 33)) * 0xFF51AFD7ED558CCDL;
        h = (h ^ (h >>> 33)) * 0xC4CEB9FE1A85EC53L;
        return h ^ (h >>> 33);
    }
}
