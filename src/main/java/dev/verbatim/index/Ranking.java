package dev.verbatim.index;

import dev.verbatim.index.Dialect.Clauses;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.en.EnglishAnalyzer;

/**
 * What a question asks of every engine, and all weights of the ranking in one place. A word counts where it weighs most
 * (name, then title, then text) and only a little more when it stands in several; words that stand together earn a
 * bonus; so do, mildly, what is new and what is much spoken of.
 *
 * @param <Q> a question in the engine's language
 */
final class Ranking<Q> {

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

    private final Dialect<Q> dialect;
    private final Clock clock;

    Ranking(Dialect<Q> dialect, Clock clock) {
        this.dialect = dialect;
        this.clock = clock;
    }

    /** The whole question: words, types and conditions. */
    Q of(IndexQuery asked) {
        Clauses<Q> all = new Clauses<>();
        if (asked.text != null && asked.namesOnly) {
            all.must().add(beginning(asked.text));
        } else if (asked.text == null) {
            all.filter().add(dialect.everything());
        } else {
            all.must().add(words(Words.of(asked.text)));
            bonuses(all);
        }
        all.filter()
                .add(dialect.anyOf(
                        Fields.TYPE, asked.types.stream().map(DocumentType::key).toList()));
        asked.conditions.forEach(c -> add(c, all));
        return dialect.all(all);
    }

    private void add(IndexQuery.Condition condition, Clauses<Q> all) {
        if (condition instanceof IndexQuery.Condition.AnyOf any) {
            all.filter().add(dialect.anyOf(any.field(), any.values()));
        } else if (condition instanceof IndexQuery.Condition.NoneOf none) {
            all.not().add(dialect.anyOf(none.field(), none.values()));
        } else if (condition instanceof IndexQuery.Condition.Range range) {
            long last = range.to() == Long.MAX_VALUE ? range.to() : range.to() - 1;
            all.filter().add(dialect.range(range.field(), range.from(), last));
        }
    }

    /** The start of the day, so that the pages of one search agree on what is new. */
    private void bonuses(Clauses<Q> all) {
        long today = clock.millis() / DAY * DAY;
        all.should().add(dialect.fresh(FRESH, today, FRESH_HALF));
        all.should().add(dialect.popular(POPULAR / 8));
    }

    private Q words(Words words) {
        if (words.groups().isEmpty()) {
            return dialect.nothing();
        }
        Clauses<Q> all = new Clauses<>();
        boolean onlyStopWords = words.groups().stream().allMatch(Ranking::isStopWord);
        List<List<Words.Wanted>> groups = words.groups();
        for (int i = 0; i < groups.size(); i++) {
            boolean last = i == groups.size() - 1;
            boolean optional = !onlyStopWords && isStopWord(groups.get(i));
            (optional ? all.should() : all.must()).add(group(groups.get(i), last));
        }
        words.excluded().forEach(w -> all.not().add(wanted(w, false)));
        together(words, all);
        return dialect.all(all);
    }

    private static boolean isStopWord(List<Words.Wanted> group) {
        return group.size() == 1
                && !group.get(0).phrase()
                && STOP_WORDS.contains(group.get(0).text());
    }

    private Q group(List<Words.Wanted> alternatives, boolean last) {
        List<Q> queries = alternatives.stream().map(w -> wanted(w, last)).toList();
        return queries.size() == 1 ? queries.get(0) : dialect.best(queries, ELSEWHERE);
    }

    /** One word or phrase, wherever it stands; {@code open}: the last word may be the beginning of a name. */
    private Q wanted(Words.Wanted wanted, boolean open) {
        List<String> prose = Analysis.terms(Analysis.PROSE, wanted.text());
        List<String> name = Analysis.terms(Analysis.NAME, wanted.text());
        List<Q> places = new ArrayList<>();
        places.add(dialect.sequence(Fields.TITLE, prose, 0, TITLE));
        places.add(dialect.sequence(Fields.TEXT, prose, 0, TEXT));
        places.add(dialect.sequence(Fields.BYLINE, name, 0, BYLINE));
        places.add(dialect.sequence(Fields.NAME, name, 0, NAME));
        if (open && !wanted.phrase() && name.size() == 1 && name.get(0).length() >= SHORTEST_BEGINNING) {
            places.add(dialect.constant(Fields.PREFIX, name.get(0), NAME_BEGINNING));
        }
        return dialect.best(places, ELSEWHERE);
    }

    private void together(Words words, Clauses<Q> all) {
        String plain = words.plain();
        List<String> name = Analysis.terms(Analysis.NAME, plain);
        all.should().add(dialect.constant(Fields.WHOLE_NAME, String.join(" ", name), WHOLE_NAME));
        List<String> prose = Analysis.terms(Analysis.PROSE, plain);
        if (prose.size() > 1) {
            all.should().add(dialect.sequence(Fields.NAME, name, 1, PHRASE_IN_NAME));
            all.should().add(dialect.sequence(Fields.TITLE, prose, 1, PHRASE_IN_TITLE));
            all.should().add(dialect.sequence(Fields.TEXT, prose, 1, PHRASE_IN_TEXT));
        }
    }

    /** Names that begin like this, or have words that do. */
    Q beginning(String prefix) {
        List<String> terms = Analysis.terms(Analysis.NAME, prefix);
        if (terms.isEmpty()) {
            return dialect.nothing();
        }
        Clauses<Q> all = new Clauses<>();
        terms.forEach(t -> all.filter().add(dialect.constant(Fields.PREFIX, t, 1)));
        all.should().add(dialect.constant(Fields.WHOLE_NAME, String.join(" ", terms), WHOLE_NAME));
        all.should().add(dialect.popular(POPULAR));
        return dialect.all(all);
    }
}
