package dev.verbatim.index;

import java.util.List;
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

/** Questions to Lucene. */
final class LuceneDialect implements Dialect<Query> {

    @Override
    public Query everything() {
        return new MatchAllDocsQuery();
    }

    @Override
    public Query nothing() {
        return new MatchNoDocsQuery("nothing to look for");
    }

    @Override
    public Query anyOf(String keyword, List<String> values) {
        return values.size() == 1
                ? new TermQuery(new Term(keyword, values.get(0)))
                : new TermInSetQuery(keyword, values.stream().map(BytesRef::new).toList());
    }

    @Override
    public Query range(String number, long from, long to) {
        return LongField.newRangeQuery(number, from, to);
    }

    @Override
    public Query sequence(String field, List<String> terms, int slop, float weight) {
        Query sequence = terms.size() == 1
                ? new TermQuery(new Term(field, terms.get(0)))
                : new PhraseQuery(slop, field, terms.toArray(String[]::new));
        return new BoostQuery(sequence, weight);
    }

    @Override
    public Query constant(String field, String term, float weight) {
        return new BoostQuery(new ConstantScoreQuery(new TermQuery(new Term(field, term))), weight);
    }

    @Override
    public Query best(List<Query> alternatives, float elsewhere) {
        return new DisjunctionMaxQuery(alternatives, elsewhere);
    }

    @Override
    public Query fresh(float weight, long origin, long half) {
        return LongPoint.newDistanceFeatureQuery(Fields.FRESH, weight, origin, half);
    }

    @Override
    public Query popular(float weight) {
        return FeatureField.newLogQuery(Fields.POPULARITY, Fields.POPULARITY, weight, 1f);
    }

    @Override
    public Query all(Clauses<Query> clauses) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        clauses.must().forEach(q -> all.add(q, Occur.MUST));
        clauses.should().forEach(q -> all.add(q, Occur.SHOULD));
        clauses.filter().forEach(q -> all.add(q, Occur.FILTER));
        clauses.not().forEach(q -> all.add(q, Occur.MUST_NOT));
        return all.build();
    }
}
