package dev.verbatim.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Header lines {@code name: value}, an empty line, and a text: the shape of an article and of a note below it. */
record DemoBlock(Map<String, String> headers, String text) {

    /** Throws {@code IllegalArgumentException} for a header that is malformed, repeated or not in {@code known}. */
    static DemoBlock parse(String block, Set<String> known) {
        String[] parts = block.strip().split("\n\n", 2);
        Map<String, String> headers = new LinkedHashMap<>();
        parts[0].lines().forEach(line -> addHeader(line, known, headers));
        return new DemoBlock(headers, parts.length == 2 ? parts[1].strip() : "");
    }

    private static void addHeader(String line, Set<String> known, Map<String, String> headers) {
        String[] pair = line.split(":", 2);
        if (pair.length != 2 || !known.contains(pair[0]) || pair[1].isBlank()) {
            throw new IllegalArgumentException("not a header: " + line);
        }
        if (headers.put(pair[0], pair[1].strip()) != null) {
            throw new IllegalArgumentException("header twice: " + line);
        }
    }

    String required(String name) {
        return optional(name).orElseThrow(() -> new IllegalArgumentException("no " + name));
    }

    Optional<String> optional(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /** The values between the commas of a header; empty when it is absent. */
    List<String> list(String name) {
        return optional(name).stream()
                .flatMap(value -> Stream.of(value.split(",")))
                .map(String::strip)
                .filter(Predicate.not(String::isEmpty))
                .toList();
    }
}
