package dev.verbatim.access;

import dev.verbatim.http.ProblemType;
import dev.verbatim.http.Problems;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.credential.TokenCredential;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;

/** {@code Authorization: Bearer KEY} (RFC 6750). A wrong key is refused everywhere, also where none is needed. */
@ApplicationScoped
class BearerAuthentication implements HttpAuthenticationMechanism {

    private final Problems problems;

    BearerAuthentication(Problems problems) {
        this.problems = problems;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext request, IdentityProviderManager identities) {
        String header = request.request().getHeader("Authorization");
        if (header == null) {
            return Uni.createFrom().nullItem();
        }
        Optional<String> token = token(header);
        return token.isPresent()
                ? identities.authenticate(new TokenAuthenticationRequest(new TokenCredential(token.get(), "bearer")))
                : Uni.createFrom().failure(new AuthenticationFailedException());
    }

    /** The token of a bearer header; empty for any other scheme. */
    static Optional<String> token(String header) {
        return header.regionMatches(true, 0, "Bearer ", 0, 7)
                ? Optional.of(header.substring(7).strip())
                : Optional.empty();
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext request) {
        return Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", "Bearer"));
    }

    @Override
    public Uni<Boolean> sendChallenge(RoutingContext request) {
        request.response().putHeader("WWW-Authenticate", "Bearer");
        problems.send(request, ProblemType.UNAUTHORIZED, "The key is unknown or revoked, or none was sent.");
        return Uni.createFrom().item(true);
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(TokenAuthenticationRequest.class);
    }
}
