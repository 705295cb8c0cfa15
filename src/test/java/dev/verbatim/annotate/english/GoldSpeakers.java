package dev.verbatim.annotate.english;

import dev.verbatim.annotate.Annotations;
import dev.verbatim.annotate.Quotation;
import dev.verbatim.annotate.Referent;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** One line of {@code gold/speakers.txt} or {@code gold/reported.txt}, see there. */
record GoldSpeakers(String text, List<Expected> expected) {

    /** What a part says; {@code addressee} is empty where the line tells none. */
    record Expected(boolean partial, String words, String speaker, String addressee) {

        static Expected of(String part) {
            boolean partial = part.startsWith("~");
            String[] halves = part.substring(partial ? 1 : 0).split(" = ", 2);
            String[] who = halves[1].split(" > ", 2);
            return new Expected(partial, halves[0].strip(), who[0].strip(), who.length == 1 ? "" : who[1].strip());
        }

        @Override
        public String toString() {
            return (partial ? "~" : "") + words + " = " + speaker + (addressee.isEmpty() ? "" : " > " + addressee);
        }
    }

    static List<GoldSpeakers> read() {
        return read("/gold/speakers.txt");
    }

    static List<GoldSpeakers> read(String file) {
        return new BufferedReader(new InputStreamReader(
                        Objects.requireNonNull(GoldSpeakers.class.getResourceAsStream(file)), StandardCharsets.UTF_8))
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(GoldSpeakers::of)
                .toList();
    }

    private static GoldSpeakers of(String line) {
        String[] halves = line.split(" =>", 2);
        List<Expected> expected = Stream.of(halves[1].split("\\|"))
                .map(String::strip)
                .filter(part -> !part.isEmpty() && !part.equals("nothing"))
                .map(Expected::of)
                .toList();
        return new GoldSpeakers(halves[0].replace("\\n", "\n"), expected);
    }

    /** The same line with the marks of a British newspaper. */
    GoldSpeakers british() {
        StringBuilder british = new StringBuilder();
        int depth = 0;
        for (char c : text.toCharArray()) {
            depth += c == '“' ? 1 : 0;
            boolean nested = depth > 0;
            british.append(
                    switch (c) {
                        case '“' -> '‘';
                        case '”' -> '’';
                        case '‘' -> nested ? '“' : c;
                        default -> c;
                    });
            depth -= c == '”' ? 1 : 0;
        }
        // a nested mark closed as ’ while the outer one is ’ too would not be British
        return new GoldSpeakers(british.toString().replaceAll("“([^‘’“]*)’", "“$1”"), expected);
    }

    /** What was found, in the words of the line, so that a difference can be read. */
    static String describe(
            String text, Annotations found, Quotation quotation, @org.jspecify.annotations.Nullable Expected like) {
        String words = quotation.span().of(text);
        boolean same = like != null && words.startsWith(like.words());
        String speaker = speaker(text, found, quotation);
        boolean tells = like != null && !like.addressee().isEmpty() && quotation.addressee() != Referent.NONE;
        String addressee = tells ? found.referents().get(quotation.addressee()).name() : "";
        return new Expected(
                        quotation.kind() == Quotation.Kind.PARTIAL,
                        same ? Objects.requireNonNull(like).words() : words,
                        speaker,
                        addressee)
                .toString();
    }

    private static String speaker(String text, Annotations found, Quotation quotation) {
        if (quotation.speaker().referent() != Referent.NONE) {
            return found.referents().get(quotation.speaker().referent()).name();
        }
        return quotation.speaker().mention() == null
                ? "?"
                : '"' + quotation.speaker().mention().span().of(text) + '"';
    }

    @Override
    public String toString() {
        return text.replace("\n", "\\n");
    }
}
