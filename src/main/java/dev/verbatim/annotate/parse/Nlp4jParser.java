package dev.verbatim.annotate.parse;

import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.component.tokenizer.EnglishTokenizer;
import edu.emory.mathcs.nlp.decode.NLPDecoder;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** nlp4j as it comes. Slow to load and large; kept until the re-encoded models stand. */
final class Nlp4jParser implements Parser {

    /** Without word embeddings: half of the time to load for a little of the names' quality. */
    private static final String CONFIGURATION = """
            <configuration>
              <tsv><column index="1" field="form"/></tsv>
              <lexica>
                <ambiguity_classes field="word_form_simplified_lowercase">%1$s/lexica/en-ambiguity-classes-simplified-lowercase.xz</ambiguity_classes>
                <word_clusters field="word_form_simplified_lowercase">%1$s/lexica/en-brown-clusters-simplified-lowercase.xz</word_clusters>
                <named_entity_gazetteers field="word_form_simplified">%1$s/lexica/en-named-entity-gazetteers-simplified.xz</named_entity_gazetteers>
              </lexica>
              <models>
                <pos>%1$s/models/en-pos.xz</pos>
                <ner>%1$s/models/en-ner.xz</ner>
                <dep>%1$s/models/en-dep.xz</dep>
              </models>
            </configuration>
            """.formatted("edu/emory/mathcs/nlp");

    private final EnglishTokenizer tokenizer = new EnglishTokenizer();
    private final NLPDecoder decoder;

    private Nlp4jParser(NLPDecoder decoder) {
        this.decoder = decoder;
    }

    static Nlp4jParser load() {
        byte[] configuration = CONFIGURATION.getBytes(StandardCharsets.UTF_8);
        return new Nlp4jParser(new NLPDecoder(new ByteArrayInputStream(configuration)));
    }

    @Override
    public List<Sentence> parse(String text) {
        String normalised = NormalisedText.of(text);
        List<Sentence> sentences = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int newline = normalised.indexOf('\n', start);
            int end = newline < 0 ? text.length() : newline;
            parseLine(text, normalised, start, end, sentences);
            start = end + 1;
        }
        return List.copyOf(sentences);
    }

    private void parseLine(String text, String normalised, int start, int end, List<Sentence> sentences) {
        List<int[]> spans = tokenize(normalised, start, end);
        List<String> forms = new ArrayList<>();
        List<Boolean> blankBefore = new ArrayList<>();
        int previousEnd = -1;
        for (int[] span : spans) {
            forms.add(normalised.substring(span[0], span[1]));
            blankBefore.add(span[0] != previousEnd);
            previousEnd = span[1];
        }
        int from = 0;
        for (int to : SentenceBorders.ends(forms, blankBefore)) {
            sentences.add(sentence(text, spans.subList(from, to), forms.subList(from, to)));
            from = to;
        }
    }

    /** The tokenizer's own offsets are not to be trusted everywhere: find each form again, cover what it left out. */
    private List<int[]> tokenize(String normalised, int start, int end) {
        String line = normalised.substring(start, end);
        List<int[]> spans = new ArrayList<>();
        int at = 0;
        for (var token : tokenizer.tokenize(line)) {
            String form = token.getWordForm();
            int found = form.isEmpty() ? -1 : line.indexOf(form, at);
            if (found < 0 || !line.substring(at, found).isBlank()) {
                continue;
            }
            spans.add(new int[] {start + found, start + found + form.length()});
            at = found + form.length();
        }
        if (!line.substring(at).isBlank()) {
            return words(normalised, start, end);
        }
        return spans;
    }

    private static List<int[]> words(String normalised, int start, int end) {
        List<int[]> spans = new ArrayList<>();
        int from = start;
        for (int i = start; i <= end; i++) {
            if (i == end || normalised.charAt(i) == ' ') {
                if (i > from) {
                    spans.add(new int[] {from, i});
                }
                from = i + 1;
            }
        }
        return spans;
    }

    private Sentence sentence(String text, List<int[]> spans, List<String> forms) {
        NLPNode[] nodes = new NLPNode[forms.size() + 1];
        nodes[0] = new NLPNode();
        nodes[0].toRoot();
        for (int i = 0; i < forms.size(); i++) {
            nodes[i + 1] = new NLPNode();
            nodes[i + 1].setID(i + 1);
            nodes[i + 1].setWordForm(forms.get(i));
        }
        decoder.decode(nodes);
        List<Token> tokens = new ArrayList<>();
        for (int i = 0; i < forms.size(); i++) {
            tokens.add(token(text, spans.get(i), nodes[i + 1]));
        }
        return new Sentence(tokens);
    }

    private static Token token(String text, int[] span, NLPNode node) {
        String name = node.getNamedEntityTag();
        return new Token(
                span[0],
                span[1],
                text.substring(span[0], span[1]),
                node.getLemma().toLowerCase(Locale.ROOT),
                node.getPartOfSpeechTag(),
                node.getDependencyHead().getID() - 1,
                node.getDependencyLabel(),
                name == null || name.startsWith("O") ? null : name);
    }
}
