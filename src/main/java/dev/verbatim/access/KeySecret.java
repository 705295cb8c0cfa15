package dev.verbatim.access;

import dev.verbatim.http.Sha256;
import java.security.SecureRandom;
import java.util.Base64;

/** Makes key secrets and hashes them. 256 random bits need no slow hash: there is nothing to guess. */
final class KeySecret {

    private static final SecureRandom RANDOM = new SecureRandom();

    private KeySecret() {}

    static String fresh() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return "vb_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static byte[] hash(String secret) {
        return Sha256.of(secret);
    }
}
