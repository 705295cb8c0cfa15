package dev.verbatim.http;

import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Writes and compares entity tags (RFC 9110 section 8.8.3). */
final class EntityTag {

    private EntityTag() {}

    static String strong(String opaque) {
        return '"' + opaque + '"';
    }

    /** A weak tag from the bytes of the answer. */
    static String weak(byte[] body) {
        return "W/\"" + hash(body, 12) + '"';
    }

    /** The first bytes of the SHA-256, in base64url. */
    static String hash(byte[] body, int bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(Sha256.of(body), bytes));
    }

    /** Weak comparison, as If-None-Match demands; {@code *} matches anything that exists. */
    static boolean matches(@Nullable String ifNoneMatch, String tag) {
        if (ifNoneMatch == null) {
            return false;
        }
        String opaque = opaque(tag);
        return Arrays.stream(ifNoneMatch.split(","))
                .map(String::strip)
                .anyMatch(given -> given.equals("*") || opaque(given).equals(opaque));
    }

    private static String opaque(String tag) {
        return tag.startsWith("W/") ? tag.substring(2) : tag;
    }
}
