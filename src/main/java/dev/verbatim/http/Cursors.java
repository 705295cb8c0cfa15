package dev.verbatim.http;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Writes and reads cursors: opaque to callers, bound to the list, filters and sort they came from, and signed, so that
 * nobody can make one up. Layout before base64url: version, direction, 8 bytes of the filters' hash, the sort keys,
 * 12 bytes of HMAC-SHA-256.
 */
@ApplicationScoped
public class Cursors {

    private static final byte VERSION = 1;
    private static final int HASH = 8;
    private static final int MAC = 12;
    private static final int HEAD = 2 + HASH;
    private static final String KEY_SEPARATOR = "\u001f";

    private final Secrets secrets;

    Cursors(Secrets secrets) {
        this.secrets = secrets;
    }

    /** Where to go on. {@code keys} are the sort keys of the row at the edge, the id last. */
    public record Cursor(boolean forward, List<String> keys) {

        public Cursor {
            keys = List.copyOf(keys);
        }
    }

    /** {@code filters} is all that makes the list another list; limit and count may change between pages. */
    public String write(Cursor cursor, String filters) {
        byte[] keys = String.join(KEY_SEPARATOR, cursor.keys()).getBytes(StandardCharsets.UTF_8);
        ByteBuffer out = ByteBuffer.allocate(HEAD + keys.length + MAC);
        out.put(VERSION)
                .put((byte) (cursor.forward() ? 1 : 0))
                .put(hash(filters))
                .put(keys);
        out.put(mac(out.array(), HEAD + keys.length));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(out.array());
    }

    /** Throws a problem when the cursor is not ours, or belongs to other filters. */
    public Cursor read(String text, String filters) {
        byte[] bytes = decode(text);
        int body = bytes.length - MAC;
        if (body <= HEAD
                || bytes[0] != VERSION
                || !MessageDigest.isEqual(Arrays.copyOfRange(bytes, body, bytes.length), mac(bytes, body))) {
            throw invalid();
        }
        if (!Arrays.equals(Arrays.copyOfRange(bytes, 2, HEAD), hash(filters))) {
            throw ProblemException.of(
                    ProblemType.CURSOR_MISMATCH,
                    "The cursor belongs to other filters or another sort: start again without it.");
        }
        String keys = new String(bytes, HEAD, body - HEAD, StandardCharsets.UTF_8);
        return new Cursor(bytes[1] == 1, List.of(keys.split(KEY_SEPARATOR, -1)));
    }

    private static byte[] decode(String text) {
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw invalid();
        }
    }

    private static ProblemException invalid() {
        return ProblemException.of(ProblemType.INVALID_CURSOR, "The cursor was not made by this service.");
    }

    private static byte[] hash(String filters) {
        return Arrays.copyOf(Sha256.of(filters), HASH);
    }

    private byte[] mac(byte[] bytes, int length) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secrets.key("cursor"), "HmacSHA256"));
            mac.update(bytes, 0, length);
            return Arrays.copyOf(mac.doFinal(), MAC);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
