package dev.verbatim.demo.walk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * A guide as a program: its {@code pre.run} are the commands, run in one shell in their order, and each line of a
 * {@code pre.answer} must stand in what the commands above it printed. White space does not count, an ellipsis stands
 * for anything.
 */
public final class Guide {

    private static final String FOLDER = "/META-INF/resources/docs/";
    private static final int PATIENCE_SECONDS = 180;

    private final String name;
    private final List<Element> blocks;

    private Guide(String name, List<Element> blocks) {
        this.name = name;
        this.blocks = blocks;
    }

    /** All guides that have commands, in the order in which the index lists them. */
    public static List<Guide> all() throws IOException {
        List<Guide> guides = new ArrayList<>();
        for (Element link : Jsoup.parse(read("index.html")).select(".toc a")) {
            guides.add(new Guide(
                    link.attr("href"), Jsoup.parse(read(link.attr("href"))).select("pre.run, pre.answer")));
        }
        return guides;
    }

    public String name() {
        return name;
    }

    /** Programs without which this guide cannot be run here. */
    public List<String> missing() {
        return Stream.concat(Stream.of("bash", "curl"), blocks.stream().map(b -> b.attr("data-needs")))
                .filter(program -> !program.isEmpty() && !isInstalled(program))
                .distinct()
                .toList();
    }

    /** Runs it against the service at {@code base}; returns what is not as the guide says. */
    public List<String> run(String base, String adminKey) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("guide");
        Files.createDirectory(folder.resolve("data"));
        Files.writeString(folder.resolve("data/admin-key"), adminKey);
        Files.writeString(folder.resolve("guide.sh"), script(base));
        Process shell = new ProcessBuilder("bash", "guide.sh")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("errors.txt").toFile())
                .start();
        if (!shell.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            shell.destroyForcibly();
            return List.of("still running after " + PATIENCE_SECONDS + " s");
        }
        List<String> faults = missingAnswers(folder);
        if (shell.exitValue() != 0) {
            faults.add(0, "exit " + shell.exitValue() + ": " + Files.readString(folder.resolve("errors.txt")));
        }
        return faults;
    }

    /** Every unexpected status of curl ends the guide; the port is the only thing that differs from what is printed. */
    private String script(String base) {
        StringBuilder script =
                new StringBuilder("set -euo pipefail\ncurl() { command curl --fail-with-body \"$@\"; }\n");
        int number = 0;
        for (Element block : blocks) {
            if (block.hasClass("run")) {
                String commands = block.wholeText().replace("http://localhost:8080", base);
                script.append("exec > out")
                        .append(++number)
                        .append(".txt\n")
                        .append(commands.replace("localhost:8080", base.substring("http://".length())))
                        .append('\n');
            }
        }
        return script.toString();
    }

    private List<String> missingAnswers(Path folder) throws IOException {
        List<String> faults = new ArrayList<>();
        String printed = "";
        int number = 0;
        for (Element block : blocks) {
            if (block.hasClass("run")) {
                Path output = folder.resolve("out" + ++number + ".txt");
                printed = Files.exists(output) ? Files.readString(output) : "";
            } else {
                String seen = packed(printed);
                Stream.of(block.wholeText().split("\n|…"))
                        .filter(part -> !seen.contains(packed(part)))
                        .map(part -> "not printed: " + part + "\nbut: " + seen)
                        .forEach(faults::add);
            }
        }
        return faults;
    }

    private static String packed(String text) {
        return text.replaceAll("\\s+", "");
    }

    static boolean isInstalled(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    static String read(String file) throws IOException {
        try (InputStream in = Guide.class.getResourceAsStream(FOLDER + file)) {
            return new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
