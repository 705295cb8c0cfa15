package dev.verbatim.annotate.speaker;

import java.util.List;

/**
 * Words reported without marks.
 *
 * @param source who reports them
 * @param how    how they hang on the cue
 * @param tokens what was said, in reading order; not always one run: "The bridge, she said, is safe"
 */
record Reported(Source source, How how, List<Integer> tokens) {

    /** Each with the share that was right on development data; the cue's class makes little difference beside it. */
    enum How {
        /** "She said that the bridge is safe." */
        CLAUSE("clause of the cue", 0.96),
        /** "The bridge, she said, is safe." */
        AROUND("sentence around the cue", 0.95),
        /** "She promised to mend the bridge." */
        INFINITIVE("infinitive of the cue", 0.85),
        /** "She accused him of lying about the bridge." */
        PREDICATE("what the cue says of somebody", 0.82),
        /** "She announced a new bridge for the town." */
        OBJECT("object of the cue", 0.88),
        /** "According to her the bridge is safe." */
        SENTENCE("sentence of \"according to\"", 0.95),
        /** "Her claim that the bridge is safe". */
        NOUN_CLAUSE("clause of the noun", 0.95);

        private final String words;
        private final double precision;

        How(String words, double precision) {
            this.words = words;
            this.precision = precision;
        }

        String words() {
            return words;
        }

        double precision() {
            return precision;
        }
    }

    Reported {
        tokens = List.copyOf(tokens);
    }

    int first() {
        return tokens.get(0);
    }

    int last() {
        return tokens.get(tokens.size() - 1);
    }
}
