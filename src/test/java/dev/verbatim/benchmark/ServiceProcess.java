package dev.verbatim.benchmark;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A process that is measured from outside: the packaged service, or a yardstick from this class path. */
public final class ServiceProcess implements AutoCloseable {

    private static final long TICKS_PER_SECOND = 100;

    private static final String HEAP = System.getProperty("benchmark.heap", "176m");

    private final Process process;
    private final int port;

    private ServiceProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** The packaged service; {@code app} is the directory of {@code quarkus-run.jar}. */
    public static ServiceProcess service(String app, int port, Map<String, String> environment, Path log)
            throws IOException {
        return service(app, port, environment, log, List.of());
    }

    /** The same with options of the Java machine. */
    static ServiceProcess service(String app, int port, Map<String, String> environment, Path log, List<String> options)
            throws IOException {
        List<String> command = new ArrayList<>(pinned(0));
        command.addAll(List.of(java(), "-Xmx" + HEAP));
        command.addAll(options);
        command.addAll(List.of("-jar", app + "/quarkus-run.jar"));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        builder.environment().put("QUARKUS_HTTP_PORT", String.valueOf(port));
        ServiceProcess service = new ServiceProcess(start(builder, log), port);
        service.await("/q/health/ready");
        return service;
    }

    /** A main class of the test tree. */
    static ServiceProcess main(Class<?> main, int core, int port, Path log, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(pinned(core));
        command.addAll(List.of(java(), "-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(Arrays.asList(arguments));
        return new ServiceProcess(start(new ProcessBuilder(command), log), port);
    }

    /** Any other program, on the first core. */
    static ServiceProcess program(int port, Path log, List<String> command) throws IOException {
        List<String> all = new ArrayList<>(pinned(0));
        all.addAll(command);
        return new ServiceProcess(start(new ProcessBuilder(all), log), port);
    }

    private static Process start(ProcessBuilder builder, Path log) throws IOException {
        File file = log.toFile();
        return builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(file))
                .start();
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** The service on the first core, who asks on the second, where the machine has both. */
    static List<String> pinned(int core) {
        boolean possible =
                Runtime.getRuntime().availableProcessors() > 1 && Files.isExecutable(Path.of("/usr/bin/taskset"));
        return possible ? List.of("taskset", "-c", String.valueOf(core)) : List.of();
    }

    public String base() {
        return "http://127.0.0.1:" + port;
    }

    public long pid() {
        return process.pid();
    }

    int port() {
        return port;
    }

    void await(String path) throws IOException {
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        HttpRequest request = HttpRequest.newBuilder(URI.create(base() + path)).build();
        for (int i = 0; i < 1800; i++) {
            try {
                if (client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException e) {
                if (!process.isAlive()) {
                    throw new IOException("ended with " + process.exitValue(), e);
                }
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
            pause(100);
        }
        throw new IOException(path + " does not answer");
    }

    static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Processor time used so far, in microseconds. */
    long cpuMicros() throws IOException {
        return cpuMicros(pid());
    }

    /** The same of any process; 0 when it has ended. */
    static long cpuMicros(long pid) throws IOException {
        Path stat = Path.of("/proc", String.valueOf(pid), "stat");
        if (!Files.exists(stat)) {
            return 0;
        }
        String text = Files.readString(stat);
        String[] fields = text.substring(text.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * (1_000_000 / TICKS_PER_SECOND);
    }

    /** Processor time of a database server with all its connections, in microseconds. */
    static long cpuMicrosOfDatabase(long postmaster) throws IOException {
        long sum = cpuMicros(postmaster);
        for (long child : ProcessHandle.of(postmaster).stream()
                .flatMap(ProcessHandle::children)
                .mapToLong(ProcessHandle::pid)
                .toArray()) {
            sum += cpuMicros(child);
        }
        return sum;
    }

    /** Resident memory in MiB, of it what belongs to no file, and what the Java machine says of itself. */
    String memory() throws IOException {
        return status("VmRSS") + " MiB resident, of which " + status("RssAnon")
                + " anonymous; heap and non-heap together " + java("committed") + " committed, " + java("used")
                + " used";
    }

    private long java(String what) throws IOException {
        double bytes = Pattern.compile("(?m)^jvm_memory_" + what + "_bytes\\{.*} (\\S+)$")
                .matcher(Asking.text(base() + "/q/metrics"))
                .results()
                .mapToDouble(line -> Double.parseDouble(line.group(1)))
                .sum();
        return Math.round(bytes / (1 << 20));
    }

    private long status(String name) throws IOException {
        return Files.readAllLines(Path.of("/proc", String.valueOf(pid()), "status")).stream()
                        .filter(l -> l.startsWith(name + ":"))
                        .mapToLong(l -> Long.parseLong(l.replaceAll("\\D", "")))
                        .sum()
                / 1024;
    }

    int exitCode() throws InterruptedException {
        return process.waitFor();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
