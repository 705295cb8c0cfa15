package dev.verbatim.access;

import dev.verbatim.http.Enums;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jose4j.http.Get;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.HttpsJwks;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.HttpsJwksVerificationKeyResolver;
import org.jspecify.annotations.Nullable;

/**
 * Verifies the tokens of the configured OpenID provider: signature by one of its published keys, issuer, audience, time
 * and at least one of our roles (RFC 7519, RFC 8725).
 */
@Startup
@ApplicationScoped
class OpenIdTokens {

    /** Public keys only: with a shared secret, whoever can check a token could make one. */
    private static final AlgorithmConstraints SIGNED = new AlgorithmConstraints(
            AlgorithmConstraints.ConstraintType.PERMIT,
            AlgorithmIdentifiers.RSA_USING_SHA256,
            AlgorithmIdentifiers.RSA_USING_SHA384,
            AlgorithmIdentifiers.RSA_USING_SHA512,
            AlgorithmIdentifiers.RSA_PSS_USING_SHA256,
            AlgorithmIdentifiers.RSA_PSS_USING_SHA384,
            AlgorithmIdentifiers.RSA_PSS_USING_SHA512,
            AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256,
            AlgorithmIdentifiers.ECDSA_USING_P384_CURVE_AND_SHA384,
            AlgorithmIdentifiers.EDDSA);

    private static final int SKEW_SECONDS = 30;
    private static final int TIMEOUT_MILLIS = 5_000;
    /** Keys already known serve on for so long while the provider cannot be reached. */
    private static final long KEEP_SECONDS = 3_600;

    private final String[] roleClaim;
    private final @Nullable JwtConsumer consumer;

    OpenIdTokens(OpenIdConfig config) {
        roleClaim = config.roleClaim().split("\\.");
        consumer = config.issuer().isPresent() ? consumer(config) : null;
    }

    /** Who a token speaks for; {@code roles} is never empty. */
    record Bearer(String subject, Set<Role> roles) {}

    /** Whether this may be such a token: keys of ours hold no dot. False for all when no provider is configured. */
    boolean concern(String token) {
        return consumer != null && token.chars().filter(c -> c == '.').count() == 2;
    }

    /** Empty for a token that does not verify, is out of its time, is for another service or gives no role here. */
    Optional<Bearer> verify(String token) {
        if (consumer == null) {
            return Optional.empty();
        }
        try {
            JwtClaims claims = consumer.processToClaims(token);
            Set<Role> roles = roles(claims.getClaimsMap());
            return roles.isEmpty() ? Optional.empty() : Optional.of(new Bearer(claims.getSubject(), roles));
        } catch (InvalidJwtException | MalformedClaimException e) {
            return Optional.empty();
        }
    }

    private Set<Role> roles(Map<String, Object> claims) {
        @Nullable Object at = claims;
        for (String step : roleClaim) {
            at = at instanceof Map<?, ?> map ? map.get(step) : null;
        }
        Collection<?> named = at instanceof Collection<?> several
                ? several
                : at instanceof String one ? Arrays.asList(one.split(" ")) : List.of();
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (Role role : Role.values()) {
            if (named.contains(Enums.write(role))) {
                roles.add(role);
            }
        }
        return roles;
    }

    private static JwtConsumer consumer(OpenIdConfig config) {
        HttpsJwks keys = new HttpsJwks(required(config.jwks(), "jwks"));
        Get get = new Get();
        get.setConnectTimeout(TIMEOUT_MILLIS);
        get.setReadTimeout(TIMEOUT_MILLIS);
        get.setRetries(0);
        keys.setSimpleHttpGet(get);
        keys.setRetainCacheOnErrorDuration(KEEP_SECONDS);
        return new JwtConsumerBuilder()
                .setVerificationKeyResolver(new HttpsJwksVerificationKeyResolver(keys))
                .setJwsAlgorithmConstraints(SIGNED)
                .setExpectedIssuer(config.issuer().orElseThrow())
                .setExpectedAudience(required(config.audience(), "audience"))
                .setRequireExpirationTime()
                .setRequireSubject()
                .setAllowedClockSkewInSeconds(SKEW_SECONDS)
                .build();
    }

    private static String required(Optional<String> value, String name) {
        return value.filter(v -> !v.isBlank())
                .orElseThrow(() -> new IllegalStateException(
                        "verbatim.openid.issuer is set, so verbatim.openid." + name + " must be set as well"));
    }
}
