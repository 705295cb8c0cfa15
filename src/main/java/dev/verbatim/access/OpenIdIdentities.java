package dev.verbatim.access;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Turns a token of the configured OpenID provider into an identity; leaves all others to {@link KeyIdentities}. */
@ApplicationScoped
class OpenIdIdentities implements IdentityProvider<TokenAuthenticationRequest> {

    /** No key of ours has an id like this, so no caller can be taken for another. */
    private static final String PREFIX = "openid:";

    private final OpenIdTokens tokens;
    private final Quotas quotas;

    OpenIdIdentities(OpenIdTokens tokens, Quotas quotas) {
        this.tokens = tokens;
        this.quotas = quotas;
    }

    /** Before {@link KeyIdentities}, whose priority is the default, one above {@code SYSTEM_FIRST}. */
    @Override
    public int priority() {
        return SYSTEM_FIRST + 2;
    }

    @Override
    public Class<TokenAuthenticationRequest> getRequestType() {
        return TokenAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            TokenAuthenticationRequest request, AuthenticationRequestContext context) {
        String token = request.getToken().getToken();
        // The provider may have to be asked for its keys
        return tokens.concern(token)
                ? context.runBlocking(() -> identify(token))
                : Uni.createFrom().nullItem();
    }

    private SecurityIdentity identify(String token) {
        byte[] hash = KeySecret.hash(token);
        OpenIdTokens.Bearer bearer = tokens.verify(token).orElseThrow(() -> {
            quotas.forget(hash);
            return new AuthenticationFailedException();
        });
        quotas.share(hash, bearer.subject());
        return KeyIdentities.identity(PREFIX + bearer.subject(), bearer.roles());
    }
}
