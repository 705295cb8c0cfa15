package dev.verbatim.access;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.util.Collection;
import java.util.List;

/** Turns a key into an identity with roles. */
@ApplicationScoped
class KeyIdentities implements IdentityProvider<TokenAuthenticationRequest> {

    private final AdminKey adminKey;
    private final ApiKeys keys;
    private final Quotas quotas;

    KeyIdentities(AdminKey adminKey, ApiKeys keys, Quotas quotas) {
        this.adminKey = adminKey;
        this.keys = keys;
        this.quotas = quotas;
    }

    @Override
    public Class<TokenAuthenticationRequest> getRequestType() {
        return TokenAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            TokenAuthenticationRequest request, AuthenticationRequestContext context) {
        return context.runBlocking(() -> identify(request.getToken().getToken()));
    }

    @ActivateRequestContext
    SecurityIdentity identify(String token) {
        byte[] hash = KeySecret.hash(token);
        if (adminKey.isConfigured(hash)) {
            quotas.know(hash, null);
            return identity("admin", List.of(Role.ADMIN));
        }
        ApiKey key = keys.active(hash).orElseThrow(() -> {
            quotas.forget(hash);
            return new AuthenticationFailedException();
        });
        quotas.know(hash, key.rateLimit);
        return identity(key.id, key.roles());
    }

    private static SecurityIdentity identity(String name, Collection<Role> roles) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(name))
                .addRoles(Role.namesOf(roles))
                .build();
    }
}
