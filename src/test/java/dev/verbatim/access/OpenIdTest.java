package dev.verbatim.access;

import static dev.verbatim.access.TokenSigner.claims;
import static dev.verbatim.access.TokenSigner.sign;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.verbatim.testsupport.Json;
import dev.verbatim.testsupport.Newsroom;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Tokens of an OpenID provider stand in for keys. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class OpenIdTest {

    @Test
    void a_token_has_the_rights_of_its_roles_and_no_others() {
        String editor = sign(claims("ann", "editor", "offline_access"));
        Newsroom.with(editor).get("/v1/webhooks").then().statusCode(200);
        Newsroom.with(editor).get("/v1/api-keys").then().statusCode(403).body("code", equalTo("forbidden"));
        Newsroom.with(sign(claims("root", "admin"))).get("/v1/api-keys").then().statusCode(200);
        assertThat(statusOf(sign(claims("ben", "reader")))).isEqualTo(403);
    }

    @Test
    void a_subject_is_never_taken_for_a_key_of_the_same_name() {
        Newsroom.asAdmin()
                .header("Idempotency-Key", "the-same-idempotency-key")
                .body(Json.write(Map.of("name", "The Evening Post")))
                .post("/v1/sources")
                .then()
                .statusCode(201);
        Newsroom.with(sign(claims("admin", "editor")))
                .contentType("application/json")
                .header("Idempotency-Key", "the-same-idempotency-key")
                .body(Json.write(Map.of("name", "The Morning Post")))
                .post("/v1/sources")
                .then()
                .statusCode(201);
    }

    @Test
    void a_token_without_a_role_of_ours_is_refused() {
        assertThat(statusOf(sign(claims("eve")))).isEqualTo(401);
        assertThat(statusOf(sign(claims("eve", "Admin", "superuser")))).isEqualTo(401);
    }

    @Test
    void a_token_is_refused_out_of_its_time() {
        JwtClaims expired = claims("ann", "admin");
        expired.setExpirationTime(NumericDate.fromSeconds(NumericDate.now().getValue() - 60));
        assertThat(statusOf(sign(expired))).isEqualTo(401);
        JwtClaims early = claims("ann", "admin");
        early.setNotBefore(NumericDate.fromSeconds(NumericDate.now().getValue() + 60));
        assertThat(statusOf(sign(early))).isEqualTo(401);
        JwtClaims endless = claims("ann", "admin");
        endless.unsetClaim("exp");
        assertThat(statusOf(sign(endless))).isEqualTo(401);
    }

    @Test
    void a_token_is_refused_when_it_is_of_or_for_somebody_else() {
        JwtClaims foreign = claims("ann", "admin");
        foreign.setIssuer(TokenSigner.ISSUER + "/");
        assertThat(statusOf(sign(foreign))).isEqualTo(401);
        JwtClaims elsewhere = claims("ann", "admin");
        elsewhere.setAudience("payroll");
        assertThat(statusOf(sign(elsewhere))).isEqualTo(401);
        JwtClaims anybody = claims("ann", "admin");
        anybody.unsetClaim("aud");
        assertThat(statusOf(sign(anybody))).isEqualTo(401);
    }

    @Test
    void a_token_is_refused_with_a_signature_of_somebody_else_or_none() throws JoseException {
        JwtClaims claims = claims("ann", "admin");
        assertThat(statusOf(sign(claims, TokenSigner.newKey("first")))).isEqualTo(401);
        assertThat(statusOf(sign(claims, TokenSigner.newKey("unheard-of")))).isEqualTo(401);
        String token = sign(claims);
        assertThat(statusOf(token.substring(0, token.lastIndexOf('.') + 1))).isEqualTo(401);
        assertThat(statusOf(base64("{\"alg\":\"none\"}") + "." + base64(claims.toJson()) + "."))
                .isEqualTo(401);
        assertThat(statusOf(signedWithPublicKey(claims))).isEqualTo(401);
        assertThat(statusOf("a.b.c")).isEqualTo(401);
        assertThat(statusOf(token)).isEqualTo(200);
    }

    private static int statusOf(String token) {
        return Newsroom.with(token).get("/v1/api-keys").statusCode();
    }

    /** The public key used as if it were a shared secret (RFC 8725, section 2.1). */
    private static String signedWithPublicKey(JwtClaims claims) throws JoseException {
        RsaJsonWebKey key = (RsaJsonWebKey) JsonWebKey.Factory.newJwk(System.getProperty(TokenSigner.KEY));
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setKey(new HmacKey(key.getPublicKey().getEncoded()));
        signature.setKeyIdHeaderValue(key.getKeyId());
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.HMAC_SHA256);
        return signature.getCompactSerialization();
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
