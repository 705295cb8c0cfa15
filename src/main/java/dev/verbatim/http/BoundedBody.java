package dev.verbatim.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A body that did not say how long it is: reading beyond the limit fails. */
final class BoundedBody extends FilterInputStream {

    /** The body is longer than this service takes. An {@link IOException}, because JSON readers pass those on as they are. */
    static final class TooLarge extends IOException {

        private static final long serialVersionUID = 1L;
    }

    private long left;

    BoundedBody(InputStream in, long limit) {
        super(in);
        left = limit;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        count(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        count(Math.max(0, read));
        return read;
    }

    private void count(int read) throws TooLarge {
        left -= read;
        if (left < 0) {
            throw new TooLarge();
        }
    }
}
