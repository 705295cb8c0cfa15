package dev.verbatim.cache;

import dev.verbatim.http.Entrance;
import dev.verbatim.http.OperationMeter;
import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * An answer with status 200, ready to be sent any number of times.
 *
 * @param key     whose and to which address, see {@link ReadPath}
 * @param body    plain bytes
 * @param gzip    the same compressed, null when that would not make them smaller
 * @param headers all that belong to the answer and not to one request
 * @param touches what makes it out of date, see {@link Touch}
 * @param meter   counts who is sent it
 */
record ReadyAnswer(
        String key,
        Buffer body,
        @Nullable Buffer gzip,
        List<Entrance.Field> headers,
        String tag,
        @Nullable String lastModified,
        String mediaType,
        long[] touches,
        OperationMeter meter) {

    private static final int OVERHEAD = 600;
    private static final int PER_TOUCH = 100;

    ReadyAnswer {
        headers = List.copyOf(headers);
    }

    /** One is equal to itself only: sets of answers must not compare bytes. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    /** About how many bytes it takes in memory, with its entries in the indexes. */
    int weight() {
        int packed = gzip == null ? 0 : gzip.length();
        return OVERHEAD + key.length() + body.length() + packed + PER_TOUCH * touches.length;
    }

    /** Null when compression does not pay. */
    static @Nullable Buffer compress(byte[] body) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(body.length / 3 + 64);
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.size() < body.length ? Buffer.buffer(out.toByteArray()) : null;
    }
}
