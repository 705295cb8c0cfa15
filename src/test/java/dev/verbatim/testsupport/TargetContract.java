package dev.verbatim.testsupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Prints how a contract differs from a designed one, and fails when a difference has no written reason: {@code main
 * TARGET.json OURS.json REASONS}. A line that begins with {@code -} is missing in ours, one with {@code +} is more than was
 * asked for. In the file of reasons a line that begins with {@code #} is a reason, and the lines below it are regular
 * expressions for the differences it explains.
 */
public final class TargetContract {

    private final List<Pattern> explained;
    private final List<String> unexplained = new ArrayList<>();

    private TargetContract(List<Pattern> explained) {
        this.explained = List.copyOf(explained);
    }

    public static void main(String[] files) throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<String> differences = differences(
                json.readTree(Path.of(files[0]).toFile()),
                json.readTree(Path.of(files[1]).toFile()));
        List<Pattern> reasons = Files.readAllLines(Path.of(files[2])).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(Pattern::compile)
                .toList();
        TargetContract comparison = new TargetContract(reasons);
        comparison.read(differences);
        comparison.unexplained.forEach(System.out::println);
        reasons.stream()
                .filter(r -> differences.stream().noneMatch(r.asMatchPredicate()))
                .forEach(r -> System.out.println("explains nothing: " + r));
        System.out.println(differences.size() + " differences, " + comparison.unexplained.size() + " without a reason");
        if (!comparison.unexplained.isEmpty()) {
            System.exit(1);
        }
    }

    private void read(List<String> differences) {
        differences.stream()
                .filter(d -> explained.stream().noneMatch(r -> r.matcher(d).matches()))
                .forEach(unexplained::add);
    }

    /** What the one says and the other does not; of what is missing whole, the parts are not told. */
    static List<String> differences(JsonNode target, JsonNode ours) {
        Set<String> wanted = new ContractFacts(target).all();
        Set<String> given = new ContractFacts(ours).all();
        List<String> differences = new ArrayList<>();
        add("- ", wanted, given, differences);
        add("+ ", given, wanted, differences);
        return differences;
    }

    private static void add(String sign, Set<String> of, Set<String> other, List<String> differences) {
        Set<String> told = new TreeSet<>();
        for (String fact : of) {
            if (!other.contains(fact) && told.stream().noneMatch(t -> fact.startsWith(t + " "))) {
                told.add(fact);
                differences.add(sign + fact);
            }
        }
    }
}
