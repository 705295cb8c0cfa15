package dev.verbatim.annotate.parse.encode;

import dev.verbatim.annotate.parse.flat.FlatFileWriter;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Copies the small lists: how words are inflected, and the dictionaries of the tokenizer. */
final class RuleEncoder {

    private static final String MORPH = "component/morph/english/";
    private static final List<String> CLASSES = List.of("verb", "noun", "adjective", "adverb");
    private static final List<String> DICTIONARIES = List.of(
            "abbreviation-period",
            "currency",
            "currency-dollar",
            "emoticons",
            "english-compounds",
            "english-hyphen-prefix",
            "english-hyphen-suffix",
            "preserve",
            "units");

    private final FlatFileWriter out;

    RuleEncoder(FlatFileWriter out) {
        this.out = out;
    }

    void encode() throws IOException {
        exceptions();
        suffixes();
        out.lines("lemmas.abbreviations", Nlp4jModels.lines(MORPH + "abbreviation.rule"));
        for (String dictionary : DICTIONARIES) {
            out.lines(
                    "tokens." + dictionary, Nlp4jModels.lines("component/tokenizer/dictionary/" + dictionary + ".txt"));
        }
    }

    /** Lines {@code class form base}. */
    private void exceptions() throws IOException {
        List<String> lines = new ArrayList<>();
        for (String name : CLASSES) {
            for (String line : Nlp4jModels.lines(MORPH + name + ".exc")) {
                lines.add(name + " " + line);
            }
        }
        out.lines("lemmas.exceptions", lines);
    }

    /** Lines {@code class/tag,tag/suffix/replacement,replacement/halves}, tried in order; halves: a doubled consonant may go. */
    private void suffixes() throws IOException {
        List<String> lines = new ArrayList<>();
        Element root = inflections();
        for (String name : CLASSES) {
            NodeList affixes = ((Element) root.getElementsByTagName(name).item(0)).getElementsByTagName("affix");
            for (int i = 0; i < affixes.getLength(); i++) {
                Element affix = (Element) affixes.item(i);
                NodeList rules = affix.getElementsByTagName("rule");
                for (int j = 0; j < rules.getLength(); j++) {
                    lines.add(rule(name, affix, (Element) rules.item(j)));
                }
            }
        }
        out.lines("lemmas.suffixes", lines);
    }

    private static String rule(String name, Element affix, Element rule) {
        return String.join(
                "/",
                name,
                affix.getAttribute("org_pos").replace('|', ','),
                rule.getAttribute("affix_form"),
                rule.getAttribute("replacements"),
                Boolean.toString(Boolean.parseBoolean(rule.getAttribute("doubleConsonants"))));
    }

    private static Element inflections() throws IOException {
        try (InputStream in = Nlp4jModels.resource(MORPH + "inflection_suffix.xml")) {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(in)
                    .getDocumentElement();
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException("cannot read nlp4j's inflections", e);
        }
    }
}
