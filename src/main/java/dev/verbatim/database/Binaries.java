package dev.verbatim.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * PostgreSQL's programs, unpacked from the one archive that the build took for its platform.
 *
 * <p>They are unpacked once, beside the data rather than in the temporary directory, where another user of the machine
 * could put programs of his own in their place.
 */
record Binaries(Path directory) {

    /** @throws DatabaseStartException if the build contains no archive for this platform */
    static Binaries unpackedBelow(Path home) throws IOException {
        URL archive = archive();
        // The length tells one release from another without reading 15 MB at each start.
        Path directory = home.resolve("server-" + archive.openConnection().getContentLengthLong());
        if (!Files.exists(directory)) {
            Path unfinished = Files.createTempDirectory(home, "unpacking-");
            unpack(archive, unfinished);
            Files.move(unfinished, directory, StandardCopyOption.ATOMIC_MOVE);
        }
        return new Binaries(directory);
    }

    /** The path of {@code initdb}, {@code pg_ctl} or {@code postgres}. */
    Path program(String name) {
        return directory.resolve("bin").resolve(isWindows() ? name + ".exe" : name);
    }

    static boolean isWindows() {
        return osName().startsWith("windows");
    }

    private static URL archive() {
        String platform = platform();
        return Stream.of(platform, platform + "-alpine_linux")
                .map(name -> Binaries.class.getResource("/postgres-" + name + ".txz"))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> new DatabaseStartException("This build has no embedded PostgreSQL for " + platform
                        + ". Build it on this kind of machine, or set QUARKUS_DATASOURCE_JDBC_URL to a PostgreSQL."));
    }

    private static String platform() {
        String os = isWindows() ? "windows" : osName().startsWith("mac") ? "darwin" : "linux";
        String architecture = System.getProperty("os.arch");
        return os + "-" + (architecture.equals("aarch64") ? "arm_64" : "x86_64");
    }

    private static String osName() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT);
    }

    private static void unpack(URL archive, Path target) throws IOException {
        try (InputStream bytes = archive.openStream();
                TarArchiveInputStream tar =
                        new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(bytes)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(entry, tar, target.resolve(entry.getName()).normalize());
            }
        }
        for (String directory : List.of("bin", "lib", "share")) {
            if (!Files.isDirectory(target.resolve(directory))) {
                throw new DatabaseStartException("The archive " + archive + " contains no " + directory);
            }
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(Objects.requireNonNull(target.getParent()));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(content, target);
            if ((entry.getMode() & 0100) != 0 && !target.toFile().setExecutable(true, false)) {
                throw new IOException("Cannot make executable: " + target);
            }
        }
    }
}
