package dev.verbatim.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The server that PostgreSQL's {@code postmaster.pid} in a cluster tells of; it may be long dead. */
record Postmaster(Path cluster, long pid, int port) {

    private static final String FILE = "postmaster.pid";

    /** Larger than any process id of any system. */
    private static final String NOBODY = Integer.toString(Integer.MAX_VALUE);

    /** Empty if no server is known to use the cluster, or if one has not got far enough to have a port. */
    static Optional<Postmaster> of(Path cluster) throws IOException {
        try {
            List<String> lines = Files.readAllLines(cluster.resolve(FILE));
            return lines.size() < 4
                    ? Optional.empty()
                    : Optional.of(new Postmaster(
                            cluster,
                            Long.parseLong(lines.get(0).trim()),
                            Integer.parseInt(lines.get(3).trim())));
        } catch (NoSuchFileException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /**
     * Clears the way for a start where PostgreSQL would hesitate: a file cut short, or a process id that meanwhile
     * belongs to another program. Only for the holder of the directory's lock.
     *
     * <p>The rest of the file stays: by its last lines PostgreSQL sees to it that no process of the dead server still
     * writes.
     */
    static void forgetDead(Path cluster) throws IOException {
        Path file = cluster.resolve(FILE);
        if (!Files.exists(file)) {
            return;
        }
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        if (lines.isEmpty()) {
            Files.delete(file);
        } else if (of(cluster).filter(Postmaster::isRunning).isEmpty()) {
            lines.set(0, NOBODY);
            Files.write(file, lines);
        }
    }

    /** Whether the process lives and, as far as can be seen, is the PostgreSQL of this cluster. */
    boolean isRunning() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent() && !isZombie() && isOurs();
    }

    private boolean isOurs() {
        try {
            return Files.readSymbolicLink(proc("cwd")).equals(cluster.toRealPath());
        } catch (IOException e) { // no Linux, or not permitted: the program has to do
            return ProcessHandle.of(pid)
                    .flatMap(process -> process.info().command())
                    .map(program -> program.contains("postgres"))
                    .orElse(true);
        }
    }

    /** In a container whose first process is the service nobody buries the dead server; Java counts it as alive. */
    private boolean isZombie() {
        try {
            String stat = Files.readString(proc("stat"));
            return stat.startsWith("Z", stat.lastIndexOf(')') + 2);
        } catch (IOException e) {
            return false; // no Linux, or gone just now
        }
    }

    private Path proc(String name) {
        return Path.of("/proc", Long.toString(pid), name);
    }
}
