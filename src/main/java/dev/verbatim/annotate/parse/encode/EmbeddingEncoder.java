package dev.verbatim.annotate.parse.encode;

import dev.verbatim.annotate.parse.flat.FlatFileWriter;
import dev.verbatim.annotate.parse.flat.FlatTableBuilder;
import dev.verbatim.annotate.parse.flat.TextHash;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.util.Arrays;
import java.util.Map;
import org.tukaani.xz.XZInputStream;

/**
 * Writes the word vectors: a table from a word, digits as 0, to its row, counted from 1; rows of signed bytes; for each
 * row the number that a byte counts.
 *
 * <p>One byte a dimension instead of four: a quarter of the disk and of the pages that get resident, for name tags that
 * differ in one token of some thousands (see package-info of {@code parse}).
 */
final class EmbeddingEncoder {

    private final FlatTableBuilder table = new FlatTableBuilder();
    private byte[] rows = new byte[1 << 24];
    private int size;
    private float[] scales = new float[1 << 20];
    private int count;

    /** Reads the vectors; takes as long as all other models together. Returns itself, read. */
    EmbeddingEncoder read() throws IOException, ClassNotFoundException {
        try (ObjectInputStream in = new RowReader(new BufferedInputStream(
                new XZInputStream(Nlp4jModels.resource("lexica/en-word-embeddings-undigitalized.xz")), 1 << 16))) {
            @SuppressWarnings("unchecked")
            Map<String, Integer> numbers = (Map<String, Integer>) in.readObject();
            numbers.forEach((word, row) -> table.put(TextHash.spread(TextHash.of(word), 0), row));
        }
        return this;
    }

    void write(FlatFileWriter out) throws IOException {
        out.table("vectors.table", table);
        out.bytes("vectors.rows", rows, size);
        out.floats("vectors.scales", scales, count);
    }

    /** Takes each vector out of the stream as it passes and leaves its number: a million of them never live at once. */
    private final class RowReader extends ObjectInputStream {

        RowReader(InputStream in) throws IOException {
            super(in);
            enableResolveObject(true);
        }

        @Override
        protected Object resolveObject(Object object) {
            return object instanceof float[] vector ? add(vector) : object;
        }
    }

    private Integer add(float[] vector) {
        float largest = Float.MIN_NORMAL;
        for (float value : vector) {
            largest = Math.max(largest, Math.abs(value));
        }
        if (count == scales.length) {
            scales = Arrays.copyOf(scales, count * 2);
        }
        float scale = largest / Byte.MAX_VALUE;
        scales[count++] = scale;
        if (size + vector.length > rows.length) {
            rows = Arrays.copyOf(rows, rows.length * 3 / 2);
        }
        for (float value : vector) {
            rows[size++] = (byte) Math.round(value / scale);
        }
        return count;
    }
}
