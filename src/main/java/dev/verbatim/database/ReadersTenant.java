package dev.verbatim.database;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.hibernate.orm.runtime.tenant.TenantResolver;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import org.jspecify.annotations.Nullable;

/**
 * Says for each session which database it speaks to. "Tenants" are Hibernate's word for several databases with one
 * mapping; ours hold the same data. Only the plain reads of GET and HEAD go to the standby: what writes, what needs a
 * transaction (an export and its position in the log) and all work in the background stay with the primary.
 */
@PersistenceUnitExtension
@RequestScoped
class ReadersTenant implements TenantResolver {

    static final String PRIMARY = "primary";

    private final CurrentVertxRequest current;
    private final Readers readers;

    ReadersTenant(CurrentVertxRequest current, Readers readers) {
        this.current = current;
        this.readers = readers;
    }

    @Override
    public String getDefaultTenantId() {
        return PRIMARY;
    }

    @Override
    public String resolveTenantId() {
        return isRead(current.getCurrent()) && readers.areCurrent() && !QuarkusTransaction.isActive()
                ? Readers.NAME
                : PRIMARY;
    }

    private static boolean isRead(@Nullable RoutingContext request) {
        return request != null
                && (request.request().method() == HttpMethod.GET
                        || request.request().method() == HttpMethod.HEAD);
    }
}
