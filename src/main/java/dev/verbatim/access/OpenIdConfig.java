package dev.verbatim.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** Whose tokens are taken besides our own keys; none while {@link #issuer()} is empty. */
@ConfigMapping(prefix = "verbatim.openid")
interface OpenIdConfig {

    /** The {@code iss} of the tokens, to the letter. */
    Optional<String> issuer();

    /** What their {@code aud} must name, so that tokens for other services of the issuer do not open this one. */
    Optional<String> audience();

    /** The address of the issuer's public keys (RFC 7517). */
    Optional<String> jwks();

    /** Where a token lists roles; dots lead into objects: {@code realm_access.roles}. */
    @WithDefault("roles")
    String roleClaim();
}
