package dev.verbatim.annotate.mention;

import dev.verbatim.annotate.Mention;
import dev.verbatim.annotate.Referent;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One line of {@code gold/names.txt}, see there.
 *
 * @param text     without the marks
 * @param expected what the line says of each mention, in reading order: "PER 3-9 Okafor" and, where given, " = Name"
 * @param facts    "Name: fact"
 */
record GoldNames(String line, String text, List<String> expected, Map<Integer, Boolean> linked, List<String> facts) {

    private static final Pattern MARK = Pattern.compile("\\{(PER|ORG|LOC|EVENT|NOM) ([^}]*?)(?: = ([^}]*))?}");
    private static final Map<Referent.Type, String> TYPES = Map.of(
            Referent.Type.PERSON, "PER",
            Referent.Type.ORGANISATION, "ORG",
            Referent.Type.PLACE, "LOC",
            Referent.Type.EVENT, "EVENT");

    static List<GoldNames> read() {
        InputStream in = Objects.requireNonNull(GoldNames.class.getResourceAsStream("/gold/names.txt"));
        return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(GoldNames::of)
                .toList();
    }

    private static GoldNames of(String line) {
        String[] halves = line.split("\\s+//\\s+", 2);
        Matcher mark = MARK.matcher(halves[0].replace("\\n", "\n"));
        StringBuilder text = new StringBuilder();
        List<String> expected = new ArrayList<>();
        Map<Integer, Boolean> linked = new LinkedHashMap<>();
        while (mark.find()) {
            mark.appendReplacement(text, "");
            int start = text.length();
            text.append(mark.group(2));
            String link = mark.group(3) == null ? "" : " = " + mark.group(3);
            linked.put(start, !link.isEmpty());
            expected.add(mark.group(1) + " " + start + "-" + text.length() + " " + mark.group(2) + link);
        }
        mark.appendTail(text);
        List<String> facts = halves.length == 1 ? List.of() : List.of(halves[1].split(";\\s*"));
        return new GoldNames(line, text.toString(), expected, linked, facts);
    }

    /** What was found, in the form of {@link #expected}; the referent is told only where the line tells it. */
    List<String> describe(Names names) {
        return names.mentions().stream().flatMap(m -> describe(names, m)).toList();
    }

    private Stream<String> describe(Names names, Mention mention) {
        int start = mention.span().start();
        boolean open = mention.referent() == Referent.NONE;
        Referent referent =
                open ? null : names.referents().get(mention.referent()).referent();
        String type = mention.kind() == Mention.Kind.NOMINAL ? "NOM" : open ? "PER" : TYPES.get(referent.type());
        if (type == null) {
            return Stream.empty();
        }
        boolean tell = linked.getOrDefault(start, false);
        String link = !tell ? "" : " = " + (referent == null ? "?" : referent.name());
        return Stream.of(type + " " + start + "-" + mention.span().end() + " "
                + mention.span().of(text) + link);
    }

    /** All genders and descriptions. */
    static List<String> facts(Names names) {
        return names.referents().stream()
                .flatMap(named -> Stream.of(
                        named.referent().name() + ": " + named.gender(),
                        named.referent().name() + ": " + named.referent().description()))
                .toList();
    }

    @Override
    public String toString() {
        return line;
    }
}
