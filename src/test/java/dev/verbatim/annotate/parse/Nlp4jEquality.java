package dev.verbatim.annotate.parse;

import dev.verbatim.annotate.parse.flat.FlatFile;
import dev.verbatim.text.Span;
import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.component.tokenizer.EnglishTokenizer;
import edu.emory.mathcs.nlp.decode.NLPDecoder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/**
 * {@code Nlp4jEquality JSONL [most]}: counts where our parser and nlp4j itself disagree, on the same tokens, and how
 * often the tokens differ. Not a test: nlp4j needs a minute and {@code -Xmx6g}.
 */
final class Nlp4jEquality {

    private static final String CONFIGURATION = "/edu/emory/mathcs/nlp/configuration/config-decode-en.xml";

    private final NLPDecoder nlp4j;
    private final Tokenizer tokenizer;
    private final EnglishTokenizer nlp4jTokenizer = new EnglishTokenizer();
    private final Parser parser = Parsers.load();
    private final List<String> differences = new ArrayList<>();
    private int sentences;
    private int tokens;
    private int tags;
    private int lemmas;
    private int names;
    private int heads;
    private int labels;
    private int ourSpans;
    private int theirSpans;
    private int sharedSpans;

    private Nlp4jEquality() throws IOException {
        try (InputStream in = Objects.requireNonNull(NLPDecoder.class.getResourceAsStream(CONFIGURATION))) {
            nlp4j = new NLPDecoder(in);
        }
        tokenizer = new Tokenizer(FlatFile.open(ModelFile.find()));
    }

    public static void main(String[] args) throws IOException {
        Nlp4jEquality equality = new Nlp4jEquality();
        int most = args.length > 1 ? Integer.parseInt(args[1]) : Integer.MAX_VALUE;
        Articles.of(Path.of(args[0]), most).forEach(equality::add);
        equality.print();
    }

    private void add(String text) {
        String normalised = NormalisedText.of(text);
        for (Sentence sentence : parser.parse(text)) {
            sentences++;
            compare(normalised, sentence);
        }
        for (String line : normalised.split("\n", -1)) {
            compareTokens(line);
        }
    }

    private void compare(String normalised, Sentence sentence) {
        NLPNode[] nodes = new NLPNode[sentence.tokens().size() + 1];
        nodes[0] = new NLPNode();
        nodes[0].toRoot();
        for (int i = 1; i < nodes.length; i++) {
            Token token = sentence.tokens().get(i - 1);
            nodes[i] = new NLPNode();
            nodes[i].setID(i);
            nodes[i].setWordForm(EnglishParser.reading(normalised.substring(token.start(), token.end())));
        }
        nlp4j.decode(nodes);
        for (int i = 1; i < nodes.length; i++) {
            compare(sentence.tokens().get(i - 1), nodes[i]);
        }
    }

    private void compare(Token token, NLPNode node) {
        String name = node.getNamedEntityTag().equals("O") ? null : node.getNamedEntityTag();
        tokens++;
        tags += token.tag().equals(node.getPartOfSpeechTag()) ? 0 : 1;
        lemmas += token.lemma().equals(node.getLemma().toLowerCase(Locale.ROOT)) ? 0 : 1;
        names += Objects.equals(token.name(), name) ? 0 : 1;
        heads += token.head() == node.getDependencyHead().getID() - 1 ? 0 : 1;
        labels += token.label().equals(node.getDependencyLabel()) ? 0 : 1;
    }

    private void compareTokens(String line) {
        Set<Span> ours = new HashSet<>(tokenizer.tokenize(line, 0, line.length()));
        Set<Span> theirs = new HashSet<>();
        nlp4jTokenizer
                .tokenize(line)
                .forEach(token -> theirs.add(new Span(token.getStartOffset(), token.getEndOffset())));
        ourSpans += ours.size();
        theirSpans += theirs.size();
        for (Span span : theirs) {
            if (ours.contains(span)) {
                sharedSpans++;
            } else {
                differences.add(span.of(line));
            }
        }
    }

    private void print() {
        System.out.printf(Locale.ROOT, "%d sentences, %d tokens%n", sentences, tokens);
        System.out.printf(
                Locale.ROOT,
                "different: tags %d, lemmas %d, names %d, heads %d, labels %d%n",
                tags,
                lemmas,
                names,
                heads,
                labels);
        System.out.printf(Locale.ROOT, "tokens: ours %d, nlp4j's %d, shared %d%n", ourSpans, theirSpans, sharedSpans);
        HashMap<String, Integer> counts = new HashMap<>();
        differences.forEach(form -> counts.merge(form, 1, Integer::sum));
        System.out.println("only nlp4j's: "
                + counts.entrySet().stream()
                        .sorted((a, b) -> b.getValue() - a.getValue())
                        .limit(60)
                        .toList());
    }
}
