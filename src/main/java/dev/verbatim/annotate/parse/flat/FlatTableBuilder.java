package dev.verbatim.annotate.parse.flat;

import java.nio.LongBuffer;
import java.util.Arrays;

/** Collects keys and values and lays them out as a {@link FlatTable}. */
public final class FlatTableBuilder {

    private long[] keys = new long[1024];
    private int[] values = new int[1024];
    private int size;

    /** Adds a key; {@code value} must be positive. The same key twice is refused by {@link #slots}. */
    public void put(long key, int value) {
        if (value <= FlatTable.ABSENT) {
            throw new IllegalArgumentException("not a positive value: " + value);
        }
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, size * 2);
            values = Arrays.copyOf(values, size * 2);
        }
        keys[size] = key;
        values[size++] = value;
    }

    /** The table's slots. Throws {@code IllegalStateException} when two keys cannot be told apart. */
    public long[] slots() {
        int capacity = Math.max(2, Integer.highestOneBit(Math.max(1, (int) (size / 0.7))) * 2);
        long[] slots = new long[capacity];
        for (int i = 0; i < size; i++) {
            int at = (int) (keys[i] >>> 32) & (capacity - 1);
            while (slots[at] != 0) {
                at = (at + 1) & (capacity - 1);
            }
            slots[at] = keys[i] << 32 | values[i];
        }
        verify(new FlatTable(LongBuffer.wrap(slots)));
        return slots;
    }

    private void verify(FlatTable table) {
        for (int i = 0; i < size; i++) {
            if (table.get(keys[i]) != values[i]) {
                throw new IllegalStateException("two keys look alike: " + Long.toHexString(keys[i]));
            }
        }
    }
}
