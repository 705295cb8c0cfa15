package dev.verbatim.ingest;

/** Finds words in a text. */
final class Places {

    private Places() {}

    /** The occurrence of the words that starts nearest to {@code offset}, -1 when there is none. */
    static int nearest(String text, String words, int offset) {
        int from = Math.min(offset, text.length());
        int after = text.indexOf(words, from);
        int before = text.lastIndexOf(words, from);
        if (after < 0 || before < 0) {
            return Math.max(after, before);
        }
        return after - offset <= offset - before ? after : before;
    }
}
