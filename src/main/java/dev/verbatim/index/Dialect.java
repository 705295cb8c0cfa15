package dev.verbatim.index;

import java.util.ArrayList;
import java.util.List;

/**
 * How an engine writes a question. {@link Ranking} says what is asked and what weighs how much, once; a dialect only
 * translates, so that no engine can rank in a way of its own.
 *
 * @param <Q> a question in the engine's language
 */
interface Dialect<Q> {

    /** Every document, for the conditions that stand beside it. */
    Q everything();

    /** No document. */
    Q nothing();

    /** Documents whose keyword has one of these values. */
    Q anyOf(String keyword, List<String> values);

    /** Documents whose number lies between the two, both inclusive. */
    Q range(String number, long from, long to);

    /** These terms in this order, up to {@code slop} moves apart, by BM25; of one term, the term. */
    Q sequence(String field, List<String> terms, int slop, float weight);

    /** Documents with the term, all with the same score. */
    Q constant(String field, String term, float weight);

    /** The best of the scores, and of each other this part. */
    Q best(List<Q> alternatives, float elsewhere);

    /** {@code weight} for what is as new as {@code origin}, half of it {@code half} milliseconds away. */
    Q fresh(float weight, long origin, long half);

    /** {@code weight * ln(1 + popularity)}. */
    Q popular(float weight);

    /** All of these together. */
    Q all(Clauses<Q> clauses);

    /** What must hold and counts, what only counts, what must hold without counting, and what must not hold. */
    record Clauses<Q>(List<Q> must, List<Q> should, List<Q> filter, List<Q> not) {

        Clauses() {
            this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }
    }
}
