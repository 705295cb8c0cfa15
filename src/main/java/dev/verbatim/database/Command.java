package dev.verbatim.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** A program that runs to its end; its output is kept for the message if it fails. */
record Command(List<String> words) {

    Command {
        words = List.copyOf(words);
    }

    /** Exit code and output (standard and error, in the order written) of a finished program. */
    record Outcome(int exitCode, String output) {

        boolean succeeded() {
            return exitCode == 0;
        }

        /** The last line that is not blank, or the exit code for a silent program. */
        String lastLine() {
            return output.lines()
                    .filter(line -> !line.isBlank())
                    .reduce((first, second) -> second)
                    .orElse("exit code " + exitCode);
        }
    }

    /** Waits for the end. The output goes through a file, because a server started by it would keep a pipe open. */
    Outcome run() throws IOException {
        Path output = Files.createTempFile("verbatim-", ".out");
        try {
            ProcessBuilder builder =
                    new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(output.toFile());
            // PGDATA, PGPORT and the like are the user's own affair; messages in English are what we read.
            builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
            builder.environment().put("LC_ALL", "C");
            int exitCode = builder.start().waitFor();
            return new Outcome(exitCode, Files.readString(output));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while running " + this, e);
        } finally {
            Files.deleteIfExists(output);
        }
    }

    @Override
    public String toString() {
        return words.stream().collect(Collectors.joining(" "));
    }
}
