package dev.verbatim.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/**
 * The other yardstick: the article, its source and its words by id, over one connection and with nothing made of them.
 * Arguments: JDBC URL, user, password, file with an id a line, seconds. Prints questions a second and the microseconds
 * of processor time of this process for each, from after a warm-up of the same length.
 */
public final class BareSql {

    private static final String ITEM = "select a.*, s.*, v.* from article a join source s on s.id = a.source_id"
            + " join article_version v on v.article_id = a.id and v.version = a.version where a.id = ?";

    private BareSql() {}

    public static void main(String[] args) throws Exception {
        List<String> ids = Files.readAllLines(Path.of(args[3]));
        long nanos = Long.parseLong(args[4]) * 1_000_000_000L;
        try (Connection connection = DriverManager.getConnection(args[0], args[1], args[2]);
                PreparedStatement item = connection.prepareStatement(ITEM)) {
            ask(item, ids, nanos);
            long before = ServiceProcess.cpuMicros(ProcessHandle.current().pid());
            int asked = ask(item, ids, nanos);
            long used = ServiceProcess.cpuMicros(ProcessHandle.current().pid()) - before;
            System.out.printf("%.1f %.1f%n", asked * 1e9 / nanos, (double) used / asked);
        }
    }

    private static int ask(PreparedStatement item, List<String> ids, long nanos) throws SQLException {
        long end = System.nanoTime() + nanos;
        int asked = 0;
        long seen = 0;
        while (System.nanoTime() < end) {
            item.setString(1, ids.get(asked++ % ids.size()));
            try (ResultSet row = item.executeQuery()) {
                row.next();
                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                    Object value = row.getObject(i);
                    seen += value == null ? 0 : 1;
                }
            }
        }
        return seen == 0 ? 0 : asked;
    }
}
