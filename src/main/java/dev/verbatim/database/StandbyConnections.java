package dev.verbatim.database;

import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.agroal.DataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;

/**
 * A new connection to the standby may lead to one that was started again and has not replayed as far yet, or to another.
 */
@DataSource(Readers.NAME)
@Singleton
class StandbyConnections implements AgroalPoolInterceptor {

    private final Readers readers;

    StandbyConnections(Readers readers) {
        this.readers = readers;
    }

    @Override
    public void onConnectionCreate(Connection connection) {
        readers.doubt();
    }
}
