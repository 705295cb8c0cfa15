package dev.verbatim.benchmark;

import dev.verbatim.database.EmbeddedDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Has loads put on a server, each by a process of its own. */
final class Loads {

    private static final int SECONDS = Integer.getInteger("benchmark.seconds", 2);

    private static final int WARM_UP = Integer.getInteger("benchmark.warm-up", 30);

    private static final int COLD_TIMES = 6;

    /** A load warms up, counts, and asks at fixed times. */
    private static final int PHASES = 3;

    private final Path results;

    Loads(Path results) {
        this.results = results;
    }

    /**
     * Asks without counting, until what is asked has been compiled: on one core that takes half a minute for what is in
     * memory, and minutes for what goes through the database.
     */
    void warmUp(ServiceProcess server, Load load) throws Exception {
        int seconds = load.state().equals("warm") ? WARM_UP : COLD_TIMES * WARM_UP;
        ask(server, 0, load, seconds / PHASES);
    }

    /** {@code postmaster} is the process of the server's database, 0 when it has none. */
    Measured ask(ServiceProcess server, long postmaster, Load load) throws Exception {
        return ask(server, postmaster, load, SECONDS);
    }

    private Measured ask(ServiceProcess server, long postmaster, Load load, int seconds) throws Exception {
        Path requests = Files.write(results.resolve("requests.txt"), load.requests());
        String[] said = run(
                LoadGenerator.class,
                String.valueOf(server.port()),
                requests.toString(),
                load.headers(),
                String.valueOf(load.connections()),
                String.valueOf(seconds),
                String.valueOf(load.rate()),
                String.valueOf(server.pid()),
                String.valueOf(postmaster));
        return new Measured(
                load.articles(),
                load.name(),
                load.state(),
                Double.parseDouble(said[0]),
                Double.parseDouble(said[1]),
                Double.parseDouble(said[2]),
                Long.parseLong(said[3]),
                Long.parseLong(said[4]),
                Integer.parseInt(said[5]));
    }

    /** The bare SQL client. */
    Measured sql(int articles, EmbeddedDatabase database) throws Exception {
        Path ids = Files.write(results.resolve("ids.txt"), Question.ids(20_000, articles));
        String[] said = run(
                BareSql.class,
                database.jdbcUrl(),
                EmbeddedDatabase.NAME,
                database.password(),
                ids.toString(),
                String.valueOf(SECONDS));
        double perSecond = Double.parseDouble(said[0]);
        return new Measured(
                articles, "item by id: bare SQL client", "cold", perSecond, Double.parseDouble(said[1]), 0, 0, 0, 0);
    }

    private String[] run(Class<?> main, String... arguments) throws Exception {
        Path out = Files.createTempFile(results, "load", ".txt");
        try (ServiceProcess load = ServiceProcess.main(main, 1, 0, out, arguments)) {
            load.exitCode();
        }
        List<String> lines = Files.readAllLines(out);
        Files.delete(out);
        return lines.get(lines.size() - 1).split(" ");
    }
}
