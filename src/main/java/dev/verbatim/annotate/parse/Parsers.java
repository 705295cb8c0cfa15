package dev.verbatim.annotate.parse;

import dev.verbatim.annotate.parse.flat.FlatFile;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Where parsers come from. Loading maps a file and takes some tenths of a second: load one and share it. */
public final class Parsers {

    private Parsers() {}

    /** A parser for English, ready to use. Throws {@code UncheckedIOException} when the models are not there. */
    public static Parser load() {
        try {
            return new EnglishParser(FlatFile.open(ModelFile.find()));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the language models", e);
        }
    }
}
