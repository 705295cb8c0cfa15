package dev.verbatim.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What the data directory needs of the file system beyond the JDK's one-liners. */
final class Disk {

    private Disk() {}

    /** Creates a directory, and those above it, for the owner alone if it is new. */
    static void createPrivate(Path directory) throws IOException {
        if (Files.isDirectory(directory)) {
            return;
        }
        Files.createDirectories(directory);
        if (!Binaries.isWindows()) {
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
        }
    }

    /** Lets nobody but the owner read or lock a file. */
    static void makePrivate(Path file) throws IOException {
        if (!Binaries.isWindows()) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
    }

    /** Lets other accounts pass through a directory of ours, to files in it that are theirs; they cannot list it. */
    static void letThrough(Path directory) throws IOException {
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx--x--x"));
    }

    /** Makes a file's content, or the names in a directory, survive a power cut. */
    static void sync(Path path) throws IOException {
        if (Files.isDirectory(path) && Binaries.isWindows()) {
            return; // directories cannot be opened there
        }
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** Removes a directory and what is in it; what another process still creates in it may remain. */
    static void delete(Path directory) throws IOException {
        List<Path> deepestFirst;
        try (Stream<Path> tree = Files.walk(directory)) {
            deepestFirst = tree.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : deepestFirst) {
            Files.deleteIfExists(path);
        }
    }
}
