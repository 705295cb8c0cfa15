package dev.verbatim.access;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Where requests come from: who asks without a key is counted by it. */
@Singleton
class Addresses {

    private final boolean forwarded;

    Addresses(
            @ConfigProperty(name = "quarkus.http.proxy.proxy-address-forwarding", defaultValue = "false")
                    boolean forwarded) {
        this.forwarded = forwarded;
    }

    /** Behind a trusted proxy, the address it names; {@code unknown} for all whose proxy names none. */
    String of(HttpServerRequest request) {
        // Vert.x works out scheme, host and port, too, for whoever asks a request for its address
        @Nullable
        SocketAddress from =
                forwarded ? request.remoteAddress() : request.connection().remoteAddress();
        @Nullable String address = from == null ? null : from.hostAddress();
        return address == null ? "unknown" : address;
    }
}
