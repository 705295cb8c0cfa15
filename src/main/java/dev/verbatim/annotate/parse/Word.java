package dev.verbatim.annotate.parse;

import dev.verbatim.annotate.parse.flat.TextHash;

/**
 * What the models know of a word before they see its neighbours.
 *
 * @param lower  simplified and lower case: what lemmas are found by
 * @param hashes by {@link Column}, for those that depend on the word alone
 * @param powers 0 where the word has no such value
 */
record Word(
        String lower,
        long[] hashes,
        long[] powers,
        long[] clusters,
        long[] ambiguities,
        long[] traits,
        long[] traitsWhenFirst,
        float[] vector) {

    static final int COLUMNS = Column.SUFFIX_4.ordinal() + 1;

    static Word of(String form, Lexicon lexicon, WordVectors vectors) {
        String simplified = Spelling.simplified(form);
        String lower = Marks.lower(simplified);
        int entry = lexicon.entry(lower);
        Word word = new Word(
                lower,
                new long[COLUMNS],
                new long[COLUMNS],
                lexicon.clusters(entry),
                lexicon.ambiguities(entry),
                Spelling.traits(simplified, false),
                Spelling.traits(simplified, true),
                vectors.of(form));
        word.set(Column.FORM, simplified);
        word.set(Column.LOWER, lower);
        word.set(Column.SHAPE, Spelling.shape(simplified));
        String ambiguity = lexicon.ambiguity(entry);
        if (!ambiguity.isEmpty()) {
            word.set(Column.AMBIGUITY, ambiguity);
        }
        word.setAffixes();
        return word;
    }

    private void set(Column column, String value) {
        hashes[column.ordinal()] = TextHash.of(value);
        powers[column.ordinal()] = TextHash.power(value.length());
    }

    private void setAffixes() {
        int size = lower.length();
        for (int length = 1; length <= 4 && length < size; length++) {
            set(Column.values()[Column.SUFFIX_1.ordinal() + length - 1], lower.substring(size - length));
        }
        for (int length = 2; length <= 3 && length < size; length++) {
            set(Column.values()[Column.PREFIX_2.ordinal() + length - 2], lower.substring(0, length));
        }
    }
}
