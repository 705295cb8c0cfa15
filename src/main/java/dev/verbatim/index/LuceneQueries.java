package dev.verbatim.index;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.FeatureField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/**
 * How questions are put to Lucene, and all weights of the ranking in one place. A word counts where it weighs most
 * (name, then title, then text) and only a little more when it stands in several; words that stand together earn a
 * bonus; so do, mildly, what is new and what is much spoken of.
 */
final class LuceneQueries {

    private static final float TITLE = 3f;
    private static final float TEXT = 1f;
    private static final float BYLINE = 1f;
    private static final float NAME = 8f;
    private static final float NAME_BEGINNING = 1f;
    private static final float WHOLE_NAME = 25f;
    private static final float PHRASE_IN_NAME = 10f;
    private static final float PHRASE_IN_TITLE = 6f;
    private static final float PHRASE_IN_TEXT = 3f;
    private static final float POPULAR = 1f;
    private static final float FRESH = 2f;
    private static final float ELSEWHERE = 0.1f;
    private static final int SHORTEST_BEGINNING = 2;
    private static final long DAY = 86_400_000L;

    /** After this time half of the bonus for what is new is gone. */
    private static final long FRESH_HALF = 90 * DAY;

    private static final CharArraySet STOP_WORDS = EnglishAnalyzer.ENGLISH_STOP_WORDS_SET;

    private final Clock clock;

    LuceneQueries(Clock clock) {
        this.clock = clock;
    }

    /** The whole question: words, types and conditions. */
    Query of(IndexQuery asked) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        if (asked.text != null && asked.namesOnly) {
            all.add(beginning(asked.text), Occur.MUST);
        } else if (asked.text == null) {
            all.add(new MatchAllDocsQuery(), Occur.FILTER);
        } else {
            all.add(words(Words.of(asked.text)), Occur.MUST);
            bonuses(all);
        }
        all.add(oneOf(Fields.TYPE, asked.types.stream().map(DocumentType::key).toList()), Occur.FILTER);
        asked.conditions.forEach(c -> add(c, all));
        return all.build();
    }

    private static void add(IndexQuery.Condition condition, BooleanQuery.Builder all) {
        if (condition instanceof IndexQuery.Condition.AnyOf any) {
            all.add(oneOf(any.field(), any.values()), Occur.FILTER);
        } else if (condition instanceof IndexQuery.Condition.NoneOf none) {
            all.add(oneOf(none.field(), none.values()), Occur.MUST_NOT);
        } else if (condition instanceof IndexQuery.Condition.Range range) {
            long last = range.to() == Long.MAX_VALUE ? range.to() : range.to() - 1;
            all.add(LongField.newRangeQuery(range.field(), range.from(), last), Occur.FILTER);
        }
    }

    private static Query oneOf(String field, List<String> values) {
        return values.size() == 1
                ? new TermQuery(new Term(field, values.get(0)))
                : new TermInSetQuery(field, values.stream().map(BytesRef::new).toList());
    }

    /** The start of the day, so that the pages of one search agree on what is new. */
    private void bonuses(BooleanQuery.Builder all) {
        long today = clock.millis() / DAY * DAY;
        all.add(LongPoint.newDistanceFeatureQuery(Fields.FRESH, FRESH, today, FRESH_HALF), Occur.SHOULD);
        all.add(FeatureField.newLogQuery(Fields.POPULARITY, Fields.POPULARITY, POPULAR / 8, 1f), Occur.SHOULD);
    }

    private static Query words(Words words) {
        if (words.groups().isEmpty()) {
            return new MatchNoDocsQuery("no word to look for");
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        boolean onlyStopWords = words.groups().stream().allMatch(LuceneQueries::isStopWord);
        List<List<Words.Wanted>> groups = words.groups();
        for (int i = 0; i < groups.size(); i++) {
            boolean last = i == groups.size() - 1;
            boolean optional = !onlyStopWords && isStopWord(groups.get(i));
            all.add(group(groups.get(i), last), optional ? Occur.SHOULD : Occur.MUST);
        }
        words.excluded().forEach(w -> all.add(wanted(w, false), Occur.MUST_NOT));
        together(words, all);
        return all.build();
    }

    private static boolean isStopWord(List<Words.Wanted> group) {
        return group.size() == 1
                && !group.get(0).phrase()
                && STOP_WORDS.contains(group.get(0).text());
    }

    private static Query group(List<Words.Wanted> alternatives, boolean last) {
        List<Query> queries = alternatives.stream().map(w -> wanted(w, last)).toList();
        return queries.size() == 1 ? queries.get(0) : new DisjunctionMaxQuery(queries, ELSEWHERE);
    }

    /** One word or phrase, wherever it stands; {@code open}: the last word may be the beginning of a name. */
    private static Query wanted(Words.Wanted wanted, boolean open) {
        List<String> prose = Analysis.terms(Analysis.PROSE, wanted.text());
        List<String> name = Analysis.terms(Analysis.NAME, wanted.text());
        List<Query> places = new ArrayList<>();
        places.add(new BoostQuery(sequence(Fields.TITLE, prose, 0), TITLE));
        places.add(new BoostQuery(sequence(Fields.TEXT, prose, 0), TEXT));
        places.add(new BoostQuery(sequence(Fields.BYLINE, name, 0), BYLINE));
        places.add(new BoostQuery(sequence(Fields.NAME, name, 0), NAME));
        if (open && !wanted.phrase() && name.size() == 1 && name.get(0).length() >= SHORTEST_BEGINNING) {
            Query beginning = new TermQuery(new Term(Fields.PREFIX, name.get(0)));
            places.add(new BoostQuery(new ConstantScoreQuery(beginning), NAME_BEGINNING));
        }
        return new DisjunctionMaxQuery(places, ELSEWHERE);
    }

    private static void together(Words words, BooleanQuery.Builder all) {
        String plain = words.plain();
        List<String> name = Analysis.terms(Analysis.NAME, plain);
        Query whole = new TermQuery(new Term(Fields.WHOLE_NAME, String.join(" ", name)));
        all.add(new BoostQuery(new ConstantScoreQuery(whole), WHOLE_NAME), Occur.SHOULD);
        List<String> prose = Analysis.terms(Analysis.PROSE, plain);
        if (prose.size() > 1) {
            all.add(new BoostQuery(sequence(Fields.NAME, name, 1), PHRASE_IN_NAME), Occur.SHOULD);
            all.add(new BoostQuery(sequence(Fields.TITLE, prose, 1), PHRASE_IN_TITLE), Occur.SHOULD);
            all.add(new BoostQuery(sequence(Fields.TEXT, prose, 1), PHRASE_IN_TEXT), Occur.SHOULD);
        }
    }

    private static Query sequence(String field, List<String> terms, int slop) {
        return terms.size() == 1
                ? new TermQuery(new Term(field, terms.get(0)))
                : new PhraseQuery(slop, field, terms.toArray(String[]::new));
    }

    /** Names that begin like this, or have words that do. */
    static Query beginning(String prefix) {
        List<String> terms = Analysis.terms(Analysis.NAME, prefix);
        if (terms.isEmpty()) {
            return new MatchNoDocsQuery("no letter to look for");
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        terms.forEach(t -> all.add(new TermQuery(new Term(Fields.PREFIX, t)), Occur.FILTER));
        all.add(
                new BoostQuery(
                        new ConstantScoreQuery(new TermQuery(
                                new Term(Fields.WHOLE_NAME, terms.stream().collect(Collectors.joining(" "))))),
                        WHOLE_NAME),
                Occur.SHOULD);
        all.add(FeatureField.newLogQuery(Fields.POPULARITY, Fields.POPULARITY, POPULAR, 1f), Occur.SHOULD);
        return all.build();
    }
}
