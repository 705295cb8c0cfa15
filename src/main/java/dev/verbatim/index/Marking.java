package dev.verbatim.index;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.Query;

/**
 * What to mark in the text of a document that an engine has found: the words alone. Lucene marks a document only when
 * all of the question fits it, and of what another engine found we hold nothing but the text.
 */
final class Marking implements Dialect<Query> {

    private final LuceneDialect lucene = new LuceneDialect();

    @Override
    public Query everything() {
        return lucene.nothing();
    }

    @Override
    public Query nothing() {
        return lucene.nothing();
    }

    @Override
    public Query anyOf(String keyword, List<String> values) {
        return lucene.nothing();
    }

    @Override
    public Query range(String number, long from, long to) {
        return lucene.nothing();
    }

    @Override
    public Query sequence(String field, List<String> terms, int slop, float weight) {
        return field.equals(Fields.TEXT) ? lucene.sequence(field, terms, slop, weight) : lucene.nothing();
    }

    @Override
    public Query constant(String field, String term, float weight) {
        return lucene.nothing();
    }

    @Override
    public Query best(List<Query> alternatives, float elsewhere) {
        return lucene.best(alternatives, elsewhere);
    }

    @Override
    public Query fresh(float weight, long origin, long half) {
        return lucene.nothing();
    }

    @Override
    public Query popular(float weight) {
        return lucene.nothing();
    }

    @Override
    public Query all(Clauses<Query> clauses) {
        List<Query> any = new ArrayList<>(clauses.must());
        any.addAll(clauses.should());
        return lucene.best(any, 0);
    }
}
