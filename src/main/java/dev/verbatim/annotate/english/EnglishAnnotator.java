package dev.verbatim.annotate.english;

import dev.verbatim.annotate.Annotations;
import dev.verbatim.annotate.Annotator;
import dev.verbatim.annotate.Referent;
import dev.verbatim.annotate.Warning;
import dev.verbatim.annotate.language.Languages;
import dev.verbatim.annotate.mention.NameFinder;
import dev.verbatim.annotate.mention.NamedReferent;
import dev.verbatim.annotate.mention.Names;
import dev.verbatim.annotate.parse.Parser;
import dev.verbatim.annotate.parse.Parsers;
import dev.verbatim.annotate.parse.Sentence;
import dev.verbatim.annotate.quote.Stretch;
import dev.verbatim.annotate.quote.Stretches;
import dev.verbatim.annotate.quote.Typography;
import dev.verbatim.annotate.speaker.Attributed;
import dev.verbatim.annotate.speaker.Attributor;
import java.util.List;

/** Annotates English news. Loading takes the time of the parser's models; one instance serves all threads. */
public final class EnglishAnnotator implements Annotator {

    /** Raise it when the same text may get another answer. */
    private static final String EXTRACTOR = "quotes/1.4.0";

    private final Parser parser;
    private final NameFinder nameFinder;
    private final Languages languages;
    private final boolean indirect;

    private EnglishAnnotator(Parser parser, NameFinder nameFinder, Languages languages, boolean indirect) {
        this.parser = parser;
        this.nameFinder = nameFinder;
        this.languages = languages;
        this.indirect = indirect;
    }

    /** Loads parser, word lists and language detection. Throws {@code IllegalStateException} when one is missing. */
    public static EnglishAnnotator load() {
        return with(Parsers.load());
    }

    /** With a parser that is loaded already. */
    public static EnglishAnnotator with(Parser parser) {
        return new EnglishAnnotator(parser, NameFinder.english(), Languages.load(), false);
    }

    /**
     * The same engine, also finding words reported without marks ({@code She said that the bridge is safe}). Left out
     * otherwise: of quotations in marks more are right, see {@code dev.verbatim.annotate.speaker}.
     */
    public EnglishAnnotator withIndirect() {
        return new EnglishAnnotator(parser, nameFinder, languages, true);
    }

    @Override
    public String extractor() {
        return EXTRACTOR;
    }

    @Override
    public Annotations annotate(String text, String lang) {
        if (text.isBlank()) {
            return Annotations.empty();
        }
        String language = lang.isEmpty() ? languages.of(text) : lang;
        if (!Languages.isEnglish(language)) {
            return Annotations.empty(new Warning(
                    "unsupported-language", "only English is extracted; this text is \"" + language + "\"", null));
        }
        List<Stretch> stretches = Stretches.of(text);
        String uniform = Typography.uniform(text, stretches);
        List<Sentence> sentences = parser.parse(uniform);
        Names names = nameFinder.find(uniform, sentences);
        Attributed attributed = Attributor.attribute(uniform, stretches, sentences, names, indirect);
        List<Referent> referents =
                names.referents().stream().map(NamedReferent::referent).toList();
        return new Annotations(attributed.quotations(), attributed.mentions(), referents, List.of());
    }
}
