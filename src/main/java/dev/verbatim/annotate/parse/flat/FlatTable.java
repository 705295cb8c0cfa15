package dev.verbatim.annotate.parse.flat;

import java.nio.LongBuffer;

/**
 * A hash table from 64-bit keys to positive ints, open addressing, one long a slot: 32 bits of the key, 32 of the value.
 *
 * <p>A key that was never put is found by mistake once in some billions; the builder proves that all that were put are
 * found right. Keys must be well spread ({@link TextHash#spread}).
 */
public final class FlatTable {

    /** What {@link #get} returns for an absent key. */
    public static final int ABSENT = 0;

    private final LongBuffer slots;
    private final int mask;

    FlatTable(LongBuffer slots) {
        this.slots = slots;
        this.mask = slots.capacity() - 1;
    }

    /** The value of {@code key}, or {@link #ABSENT}. */
    public int get(long key) {
        int check = (int) key;
        for (int at = (int) (key >>> 32) & mask; ; at = (at + 1) & mask) {
            long slot = slots.get(at);
            if ((int) (slot >>> 32) == check && slot != 0) {
                return (int) slot;
            }
            if (slot == 0) {
                return ABSENT;
            }
        }
    }
}
