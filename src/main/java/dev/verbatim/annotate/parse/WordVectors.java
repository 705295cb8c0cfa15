package dev.verbatim.annotate.parse;

import dev.verbatim.annotate.parse.flat.FlatFile;
import dev.verbatim.annotate.parse.flat.FlatTable;
import dev.verbatim.annotate.parse.flat.TextHash;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;

/** What a word means by the company it keeps, in numbers; by its form with capitals, digits as 0. */
final class WordVectors {

    private static final float[] NONE = {};

    private final FlatTable table;
    private final ByteBuffer rows;
    private final FloatBuffer scales;
    private final int size;

    WordVectors(FlatFile file) {
        table = file.table("vectors.table");
        rows = file.bytes("vectors.rows");
        scales = file.floats("vectors.scales");
        size = rows.capacity() / scales.capacity();
    }

    /** Empty for an unknown word. */
    float[] of(String form) {
        int row = table.get(TextHash.spread(TextHash.of(withZeros(form)), 0)) - 1;
        if (row < 0) {
            return NONE;
        }
        float scale = scales.get(row);
        float[] vector = new float[size];
        for (int i = 0; i < size; i++) {
            vector[i] = rows.get(row * size + i) * scale;
        }
        return vector;
    }

    private static String withZeros(String form) {
        StringBuilder text = new StringBuilder(form);
        for (int i = 0; i < text.length(); i++) {
            if (Marks.isDigit(text.charAt(i))) {
                text.setCharAt(i, '0');
            }
        }
        return text.toString();
    }
}
