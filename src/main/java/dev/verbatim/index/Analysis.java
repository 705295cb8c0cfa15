package dev.verbatim.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.ngram.EdgeNGramTokenFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * How text becomes terms. Case and accents never matter. Prose is stemmed (English); names are not, since "Waters" is
 * not "Water". Stop words stay in the index, so that "the who" can be found as a phrase.
 */
final class Analysis {

    private static final int LONGEST_PREFIX = 20;

    /** Of prose. */
    static final Analyzer PROSE = new Chain(true, false);

    /** Of names. */
    static final Analyzer NAME = new Chain(false, false);

    /** Of the beginnings of names. */
    static final Analyzer PREFIXES = new Chain(false, true);

    private Analysis() {}

    /** What documents are written with. */
    static Analyzer ofDocuments() {
        return new PerFieldAnalyzerWrapper(
                PROSE, Map.of(Fields.NAME, NAME, Fields.BYLINE, NAME, Fields.PREFIX, PREFIXES));
    }

    /** The terms of a short text. */
    static List<String> terms(Analyzer analyzer, String text) {
        List<String> terms = new ArrayList<>();
        try (TokenStream tokens = analyzer.tokenStream("", text)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                terms.add(term.toString());
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return terms;
    }

    private static final class Chain extends Analyzer {

        private final boolean stems;
        private final boolean prefixes;

        Chain(boolean stems, boolean prefixes) {
            this.stems = stems;
            this.prefixes = prefixes;
        }

        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer words = new StandardTokenizer();
            TokenStream terms = new ASCIIFoldingFilter(new LowerCaseFilter(new EnglishPossessiveFilter(words)));
            if (stems) {
                terms = new PorterStemFilter(terms);
            }
            if (prefixes) {
                terms = new EdgeNGramTokenFilter(terms, 1, LONGEST_PREFIX, true);
            }
            return new TokenStreamComponents(words, terms);
        }
    }
}
