package dev.verbatim.testsupport;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.sql.SQLException;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * Breaks a request that asks for it, in tests only: nobody can make the service fail from outside, and its answer to
 * that must keep the contract as well.
 */
public final class InjectedFault {

    /** {@code bug}: an exception that nobody expects; {@code outage}: what the driver throws when PostgreSQL is away. */
    static final String HEADER = "X-Test-Fault";

    @ServerRequestFilter
    void fail(ContainerRequestContext request) {
        String fault = request.getHeaderString(HEADER);
        if ("bug".equals(fault)) {
            throw new Injected(null);
        }
        if ("outage".equals(fault)) {
            throw new Injected(new SQLException("injected by a test", "08006"));
        }
    }

    /** Without a stack, which the log of each test run would show for every operation. */
    private static final class Injected extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Injected(@Nullable Throwable cause) {
            super("injected by a test", cause, false, false);
        }
    }
}
