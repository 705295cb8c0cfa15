package dev.verbatim.demo;

import java.net.URI;

/** A newspaper of the demo newsroom. */
public record DemoSource(String name, URI homepage) {

    /** Reads {@code name | homepage}. */
    static DemoSource parse(String line) {
        String[] parts = line.split("\\|");
        if (parts.length != 2) {
            throw new IllegalArgumentException("not a source: " + line);
        }
        return new DemoSource(parts[0].strip(), URI.create(parts[1].strip()));
    }
}
