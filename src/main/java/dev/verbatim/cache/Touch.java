package dev.verbatim.cache;

/**
 * What a commit can touch, as 64 bits: an id, the counters of an id, or a table. Two that collide by chance cost a
 * needless fetch, nothing else; text would cost a megabyte for every few thousand answers.
 */
final class Touch {

    private static final long START = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private Touch() {}

    /** From a notice of the database, or the name of a table. */
    static long of(CharSequence name) {
        long hash = START;
        for (int i = 0; i < name.length(); i++) {
            hash = plus(hash, name.charAt(i));
        }
        return hash;
    }

    /** From the bytes of an answer; {@code end} is exclusive. */
    static long of(byte[] bytes, int start, int end) {
        long hash = START;
        for (int i = start; i < end; i++) {
            hash = plus(hash, bytes[i]);
        }
        return hash;
    }

    /** The counters of what this is the id of. */
    static long counters(long id) {
        return plus(id, '#');
    }

    private static long plus(long hash, int character) {
        return (hash ^ character) * PRIME;
    }
}
