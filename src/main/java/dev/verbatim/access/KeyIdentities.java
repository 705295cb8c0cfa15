package dev.verbatim.access;

import dev.verbatim.http.Commits;
import dev.verbatim.http.Reads;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Turns a key into an identity with roles. Reads are let in from memory ({@link KnownKeys}); a write asks the database,
 * so that a key that was revoked never writes again, whatever a replica has heard.
 */
@ApplicationScoped
class KeyIdentities implements IdentityProvider<TokenAuthenticationRequest> {

    private final AdminKey adminKey;
    private final ApiKeys keys;
    private final Quotas quotas;
    private final KnownKeys known;
    private final Commits commits;

    KeyIdentities(AdminKey adminKey, ApiKeys keys, Quotas quotas, KnownKeys known, Commits commits) {
        this.known = known;
        this.commits = commits;
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
        byte[] hash = KeySecret.hash(request.getToken().getToken());
        Optional<KnownKeys.Known> here = isRead(request) ? known.find(hash, commits) : Optional.empty();
        // A quota that was not used for a while is gone, however well its key is known
        here.ifPresent(key -> quotas.know(hash, key.rateLimit()));
        return here.isPresent()
                ? Uni.createFrom().item(here.get().identity())
                : context.runBlocking(() -> identify(hash));
    }

    private static boolean isRead(AuthenticationRequest request) {
        RoutingContext routing = HttpSecurityUtils.getRoutingContextAttribute(request);
        return routing != null && Reads.is(routing.request().method().name());
    }

    @ActivateRequestContext
    SecurityIdentity identify(byte[] hash) {
        int since = known.generation();
        KnownKeys.Known key = read(hash);
        quotas.know(hash, key.rateLimit());
        known.add(hash, key, since);
        return key.identity();
    }

    private KnownKeys.Known read(byte[] hash) {
        if (adminKey.isConfigured(hash)) {
            return new KnownKeys.Known(identity("admin", List.of(Role.ADMIN)), null);
        }
        ApiKey key = keys.active(hash).orElseThrow(() -> {
            quotas.forget(hash);
            return new AuthenticationFailedException();
        });
        return new KnownKeys.Known(identity(key.id, key.roles()), key.rateLimit);
    }

    /** A caller under this name, with all that the roles include. */
    static SecurityIdentity identity(String name, Collection<Role> roles) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(name))
                .addRoles(Role.namesOf(roles))
                .build();
    }
}
