package dev.verbatim.annotate.parse;

import java.util.List;

/** Tokens of one sentence in reading order; heads are indexes into {@code tokens}. Never empty. */
public record Sentence(List<Token> tokens) {

    public Sentence {
        if (tokens.isEmpty()) {
            throw new IllegalArgumentException("a sentence without a token");
        }
        tokens = List.copyOf(tokens);
    }

    public int start() {
        return tokens.get(0).start();
    }

    public int end() {
        return tokens.get(tokens.size() - 1).end();
    }
}
