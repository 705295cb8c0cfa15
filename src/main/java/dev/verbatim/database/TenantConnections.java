package dev.verbatim.database;

import io.agroal.api.AgroalDataSource;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.hibernate.orm.runtime.customized.QuarkusConnectionProvider;
import io.quarkus.hibernate.orm.runtime.tenant.TenantConnectionResolver;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import org.hibernate.engine.jdbc.connections.spi.ConnectionProvider;

/** Connections to the primary and to the standby, see {@link ReadersTenant}. */
@PersistenceUnitExtension
@ApplicationScoped
class TenantConnections implements TenantConnectionResolver {

    private final AgroalDataSource primary;
    private final Readers readers;

    TenantConnections(AgroalDataSource primary, Readers readers) {
        this.primary = primary;
        this.readers = readers;
    }

    @Override
    public ConnectionProvider resolve(String tenant) {
        return tenant.equals(Readers.NAME) ? new Standby(primary, readers) : new QuarkusConnectionProvider(primary);
    }

    /** The standby while it is current, otherwise the primary: asked anew for each connection. */
    private static final class Standby extends QuarkusConnectionProvider {

        private static final long serialVersionUID = 1L;

        private final transient Readers readers;

        Standby(AgroalDataSource primary, Readers readers) {
            super(primary);
            this.readers = readers;
        }

        @Override
        public Connection getConnection() throws SQLException {
            try {
                Connection connection = readers.standby().getConnection();
                // A new connection makes it doubtful, and a commit may have been heard meanwhile
                if (readers.areCurrent()) {
                    return connection;
                }
                connection.close();
            } catch (SQLException e) {
                readers.doubt();
            }
            return super.getConnection();
        }
    }
}
