package dev.verbatim.access;

import com.sun.net.httpserver.HttpServer;
import dev.verbatim.testsupport.Json;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;

/**
 * An OpenID provider for all tests, as far as a service sees one: it publishes its keys and signs tokens. Like the
 * database it is started once, and a system property carries its keys over to the classes of another test profile.
 */
public final class TokenSigner implements QuarkusTestResourceLifecycleManager {

    static final String ISSUER = "https://login.test";
    static final String AUDIENCE = "verbatim";

    static final String KEY = "verbatim.test.signer.key";
    private static final String ADDRESS = "verbatim.test.signer.address";

    @Override
    public Map<String, String> start() {
        if (System.getProperty(ADDRESS) == null) {
            RsaJsonWebKey key = newKey("first");
            System.setProperty(KEY, key.toJson(JsonWebKey.OutputControlLevel.INCLUDE_PRIVATE));
            System.setProperty(ADDRESS, publish(key));
        }
        return Map.of(
                "verbatim.openid.issuer",
                ISSUER,
                "verbatim.openid.audience",
                AUDIENCE,
                "verbatim.openid.jwks",
                System.getProperty(ADDRESS),
                "verbatim.openid.role-claim",
                "realm_access.roles");
    }

    @Override
    public void stop() {}

    /** Claims that open this service for ten minutes with these roles. */
    static JwtClaims claims(String subject, String... roles) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(ISSUER);
        claims.setAudience(AUDIENCE);
        claims.setSubject(subject);
        claims.setExpirationTimeMinutesInTheFuture(10);
        claims.setClaim("realm_access", Map.of("roles", List.of(roles)));
        return claims;
    }

    /** The claims under the provider's signature. */
    static String sign(JwtClaims claims) {
        try {
            return sign(claims, (RsaJsonWebKey) JsonWebKey.Factory.newJwk(System.getProperty(KEY)));
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    static String sign(JwtClaims claims, RsaJsonWebKey key) throws JoseException {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setKey(key.getPrivateKey());
        signature.setKeyIdHeaderValue(key.getKeyId());
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        return signature.getCompactSerialization();
    }

    static RsaJsonWebKey newKey(String id) {
        try {
            RsaJsonWebKey key = RsaJwkGenerator.generateJwk(2048);
            key.setKeyId(id);
            return key;
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String publish(RsaJsonWebKey key) {
        byte[] keys = Json.write(Map.of("keys", List.of(key.toParams(JsonWebKey.OutputControlLevel.PUBLIC_ONLY))))
                .getBytes(StandardCharsets.UTF_8);
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/keys", exchange -> {
                try (exchange) {
                    exchange.sendResponseHeaders(200, keys.length);
                    exchange.getResponseBody().write(keys);
                }
            });
            server.start();
            return "http://localhost:" + server.getAddress().getPort() + "/keys";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
