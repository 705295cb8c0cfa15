package dev.verbatim.webhook;

import dev.verbatim.http.Secrets;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Encrypts secrets for the database: AES-256-GCM, a random 12-byte nonce in front, all in base64. */
@ApplicationScoped
class SecretBox {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final WebhookConfig config;
    private final Secrets secrets;

    SecretBox(WebhookConfig config, Secrets secrets) {
        this.config = config;
        this.secrets = secrets;
    }

    String close(SigningSecret secret) {
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        byte[] closed = run(Cipher.ENCRYPT_MODE, nonce, secret.text().getBytes(StandardCharsets.UTF_8));
        return Base64.getEncoder()
                .encodeToString(ByteBuffer.allocate(NONCE + closed.length)
                        .put(nonce)
                        .put(closed)
                        .array());
    }

    SigningSecret open(String box) {
        ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(box));
        byte[] nonce = new byte[NONCE];
        bytes.get(nonce);
        byte[] closed = new byte[bytes.remaining()];
        bytes.get(closed);
        return new SigningSecret(new String(run(Cipher.DECRYPT_MODE, nonce, closed), StandardCharsets.UTF_8));
    }

    private byte[] run(int mode, byte[] nonce, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key(), new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "a webhook secret cannot be read: has verbatim.webhook.secret-key changed?", e);
        }
    }

    private SecretKey key() {
        byte[] key = config.secretKey().map(Base64.getDecoder()::decode).orElseGet(() -> secrets.key("webhook"));
        return new SecretKeySpec(key, "AES");
    }
}
