package dev.verbatim.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * The lines of a stream, as bytes and with their numbers from 1. Blank lines count, but are left out. Of a line that is
 * longer than any article may be only the beginning is kept: too long all the same, it fails by itself.
 */
final class NdjsonLines {

    /** Bytes of a line that are kept; longer ones cannot be taken. */
    static final int MAX = 1 << 20;

    private final InputStream in;
    private int number;

    NdjsonLines(InputStream in) {
        this.in = in;
    }

    Optional<ImportJobs.Line> next() throws IOException {
        while (true) {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            int next = in.read();
            if (next < 0) {
                return Optional.empty();
            }
            number++;
            for (; next >= 0 && next != '\n'; next = in.read()) {
                if (line.size() <= MAX) {
                    line.write(next);
                }
            }
            byte[] bytes = line.toByteArray();
            if (!isBlank(bytes)) {
                return Optional.of(new ImportJobs.Line(number, bytes));
            }
        }
    }

    private static boolean isBlank(byte[] line) {
        for (byte b : line) {
            if (b != ' ' && b != '\t' && b != '\r') {
                return false;
            }
        }
        return true;
    }
}
