package dev.verbatim.change;

import dev.verbatim.http.ProblemException;
import dev.verbatim.http.ProblemType;
import dev.verbatim.http.PublicUrl;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Reads the log. Head, horizon and rows come from one statement, hence one snapshot: nothing can be compacted or
 * committed between them.
 */
@ApplicationScoped
public class Changes {

    private static final String BOUNDS = """
            select greatest(z.seq, coalesce((select max(seq) from change), 0)) as head, z.seq as horizon
            from (select coalesce((select seq from change_horizon), 0) as seq) z""";

    private static final String READ = """
            select b.head, b.horizon, c.* from (%s) b left join lateral (
                select seq, type, occurred_at, resource_type, resource_id, version, reason, replaced_by
                from change where seq > ? and seq <= b.head%s%s order by seq limit ?) c on true order by c.seq""";

    private final DataSource database;
    private final PublicUrl url;

    Changes(DataSource database, PublicUrl url) {
        this.database = database;
        this.url = url;
    }

    /**
     * Reads without judging the position: compare {@code horizon} and {@code head} where the caller may be behind or
     * ahead of the log. Takes a connection only while it reads; joins a running transaction.
     */
    public ChangeStretch read(ChangeQuery query) {
        try (Connection connection = database.getConnection()) {
            return read(connection, query);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read the change log", e);
        }
    }

    /** The same for a caller from outside: a position that the log cannot continue is a 410 with the way out. */
    ChangeStretch readFor(ChangeQuery query) {
        ChangeStretch stretch = read(query);
        if (query.since() < stretch.horizon() && !query.tombstonesOnly()) {
            throw expired("The log reaches back to position " + stretch.horizon() + " only: load the export, then"
                    + " follow from its X-Change-Position.");
        }
        if (query.since() > stretch.head()) {
            throw expired("The position is ahead of this log, which has been set back: load the export, then follow"
                    + " from its X-Change-Position.");
        }
        return stretch;
    }

    /** The newest committed position, 0 while the log is empty; inside a transaction, the newest it can see. */
    public long head() {
        return read(ChangeQuery.after(Long.MAX_VALUE - 1, 1)).head();
    }

    static ChangeStretch read(Connection connection, ChangeQuery query) throws SQLException {
        boolean named = !query.types().isEmpty() && !query.types().equals(ChangeQuery.PUBLIC);
        String ofTypes = named
                ? " and resource_type = any (?)"
                : query.types().isEmpty() ? "" : " and resource_type <> 'IMPORT'";
        String gone = query.tombstonesOnly() ? " and reason is not null" : "";
        try (PreparedStatement select = connection.prepareStatement(READ.formatted(BOUNDS, ofTypes, gone))) {
            int at = 1;
            select.setLong(at++, query.since());
            if (named) {
                Object[] names = query.types().stream().map(Enum::name).toArray();
                select.setArray(at++, connection.createArrayOf("text", names));
            }
            select.setInt(at, query.max() + 1);
            try (ResultSet rows = select.executeQuery()) {
                return stretch(query, rows);
            }
        }
    }

    private static ChangeStretch stretch(ChangeQuery query, ResultSet rows) throws SQLException {
        List<Change> found = new ArrayList<>();
        long head = 0;
        long horizon = 0;
        while (rows.next()) {
            head = rows.getLong("head");
            horizon = rows.getLong("horizon");
            if (rows.getString("type") != null) {
                found.add(change(rows));
            }
        }
        return ChangeStretch.of(query, found, head, horizon);
    }

    private static Change change(ResultSet row) throws SQLException {
        @Nullable String reason = row.getString("reason");
        return new Change(
                row.getLong("seq"),
                row.getString("type"),
                row.getTimestamp("occurred_at").toInstant(),
                ResourceType.valueOf(row.getString("resource_type")),
                row.getString("resource_id"),
                row.getInt("version"),
                reason == null ? null : ChangeEvent.Reason.valueOf(reason),
                row.getString("replaced_by"));
    }

    private ProblemException expired(String detail) {
        return ProblemException.of(ProblemType.CHANGE_POSITION_EXPIRED, detail)
                .withHeader("Link", "<" + url.of("/v1/export/articles") + ">; rel=\"alternate\"");
    }
}
