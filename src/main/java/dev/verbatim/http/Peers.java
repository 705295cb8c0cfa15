package dev.verbatim.http;

import io.quarkus.arc.All;
import io.quarkus.logging.Log;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * What replicas on one database say to each other, by {@code NOTIFY}. Nothing is kept: who does not listen at the time
 * misses it, so only what is soon out of date anyway may be said here.
 */
@Singleton
public class Peers {

    /** Where it is said; the one connection of the replica that listens (package {@code change}) hears it. */
    public static final String CHANNEL = "verbatim_peer";

    /** Characters of one message that PostgreSQL takes for certain, if they are ASCII. */
    public static final int LONGEST = 7_900;

    private final DataSource database;
    private final List<PeerListener> listeners;
    private final String self = UUID.randomUUID().toString().substring(0, 8);

    Peers(DataSource database, @All List<PeerListener> listeners) {
        this.database = database;
        this.listeners = listeners;
    }

    /** Says it to all other replicas, if the database is there. Blocks. */
    public void tell(String topic, String message) {
        try {
            Notices.send(database, CHANNEL, self + " " + topic + " " + message);
        } catch (SQLException e) {
            Log.debug("The other replicas were not told", e);
        }
    }

    /** A notice of the channel, perhaps our own. */
    public void heard(String notice) {
        String[] parts = notice.split(" ", 3);
        if (parts.length == 3 && !parts[0].equals(self)) {
            listeners.stream().filter(l -> l.topic().equals(parts[1])).forEach(l -> l.heard(parts[2]));
        }
    }
}
