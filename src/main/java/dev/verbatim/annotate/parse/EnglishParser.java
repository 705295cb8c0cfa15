package dev.verbatim.annotate.parse;

import dev.verbatim.annotate.parse.flat.FlatFile;
import dev.verbatim.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Lines, tokens, sentences, then the {@link Pipeline}. Holds nothing but mapped models and small dictionaries. */
final class EnglishParser implements Parser {

    private final Tokenizer tokenizer;
    private final Pipeline pipeline;

    EnglishParser(FlatFile file) {
        tokenizer = new Tokenizer(file);
        pipeline = new Pipeline(file);
    }

    @Override
    public List<Sentence> parse(String text) {
        return new Run(text).sentences();
    }

    /** What a token is read as by the models where that is not what stands there: [T]he is The, … is three full stops. */
    static String reading(String form) {
        if (form.equals("\u2026")) {
            return "...";
        }
        boolean bracketed = form.length() > 3 && form.charAt(0) == '[' && form.charAt(2) == ']';
        return bracketed ? form.charAt(1) + form.substring(3) : form;
    }

    private final class Run {

        private final String text;
        private final String normalised;
        private final Map<String, Word> known = new HashMap<>();
        private final List<Sentence> sentences = new ArrayList<>();

        Run(String text) {
            this.text = text;
            this.normalised = NormalisedText.of(text);
        }

        List<Sentence> sentences() {
            int start = 0;
            while (start < text.length()) {
                int newline = normalised.indexOf('\n', start);
                int end = newline < 0 ? text.length() : newline;
                addLine(start, end);
                start = end + 1;
            }
            return List.copyOf(sentences);
        }

        private void addLine(int start, int end) {
            List<Span> spans = tokenizer.tokenize(normalised, start, end);
            int from = 0;
            for (int to : SentenceBorders.ends(normalised, spans)) {
                sentences.add(sentence(spans.subList(from, to)));
                from = to;
            }
        }

        private Sentence sentence(List<Span> spans) {
            List<String> readings =
                    spans.stream().map(span -> reading(span.of(normalised))).toList();
            Pipeline.Analysis analysis = pipeline.analyse(readings, known);
            List<Token> tokens = new ArrayList<>(spans.size());
            for (int i = 0; i < spans.size(); i++) {
                Span span = spans.get(i);
                tokens.add(new Token(
                        span.start(),
                        span.end(),
                        span.of(text),
                        analysis.lemmas().get(i).toLowerCase(Locale.ROOT),
                        analysis.tags().get(i),
                        analysis.heads()[i],
                        analysis.labels().get(i),
                        analysis.names()[i]));
            }
            return new Sentence(tokens);
        }
    }
}
