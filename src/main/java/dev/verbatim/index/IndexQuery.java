package dev.verbatim.index;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A question to the index: words, conditions that must all hold, and an order. */
public final class IndexQuery {

    /** Fractions between 0 and 1 are kept as whole numbers of this part. */
    public static final double FRACTION = 1_000_000;

    final Set<DocumentType> types;
    final @Nullable String text;
    final List<Condition> conditions = new ArrayList<>();

    @Nullable
    String sortField;

    boolean descending = true;

    sealed interface Condition {

        /** The field holds one of the values. */
        record AnyOf(String field, List<String> values) implements Condition {}

        /** The field holds none of the values, or is not there. */
        record NoneOf(String field, List<String> values) implements Condition {}

        /** {@code from} inclusive, {@code to} exclusive. */
        record Range(String field, long from, long to) implements Condition {}
    }

    final boolean namesOnly;

    private IndexQuery(Set<DocumentType> types, @Nullable String text, boolean namesOnly) {
        this.types = Set.copyOf(types);
        this.text = text;
        this.namesOnly = namesOnly;
    }

    /** Documents of these types with these words, best first. */
    public static IndexQuery of(Set<DocumentType> types, String text) {
        return new IndexQuery(types, text, false);
    }

    /** Documents of a type with these words, the last perhaps only begun, in their names. */
    public static IndexQuery names(DocumentType type, String words) {
        return new IndexQuery(Set.of(type), words, true);
    }

    /** Nothing is asked when there are no values. */
    public IndexQuery anyOf(String field, Collection<String> values) {
        if (!values.isEmpty()) {
            conditions.add(new Condition.AnyOf(field, List.copyOf(values)));
        }
        return this;
    }

    /** Also met by documents without the field. */
    public IndexQuery noneOf(String field, Collection<String> values) {
        conditions.add(new Condition.NoneOf(field, List.copyOf(values)));
        return this;
    }

    /** Nothing is asked when the value is null. */
    public IndexQuery is(String field, @Nullable String value) {
        return value == null ? this : anyOf(field, List.of(value));
    }

    public IndexQuery all(String field, Collection<String> values) {
        values.forEach(v -> anyOf(field, List.of(v)));
        return this;
    }

    /** {@code from} inclusive, {@code to} exclusive; null: open. */
    public IndexQuery between(String field, @Nullable Instant from, @Nullable Instant to) {
        return from == null && to == null
                ? this
                : range(
                        field,
                        from == null ? Long.MIN_VALUE : from.toEpochMilli(),
                        to == null ? Long.MAX_VALUE : to.toEpochMilli());
    }

    /** {@code from} inclusive, {@code to} exclusive. */
    public IndexQuery range(String field, long from, long to) {
        conditions.add(new Condition.Range(field, from, to));
        return this;
    }

    /** Tags without a region find every region, see {@code LanguageRange}; documents hold {@link #languages}. */
    public IndexQuery languages(Collection<String> tags) {
        return anyOf("lang", tags.stream().map(t -> t.toLowerCase(Locale.ROOT)).toList());
    }

    /** The keywords of a document in this language. */
    public static List<String> languageKeywords(String tag) {
        String lower = tag.toLowerCase(Locale.ROOT);
        return lower.contains("-") ? List.of(lower, lower.substring(0, lower.indexOf('-'))) : List.of(lower);
    }

    /** By a number, or by {@code name}, instead of by relevance; the id breaks ties. */
    public IndexQuery order(String field, boolean isDescending) {
        sortField = field;
        descending = isDescending;
        return this;
    }

    /** All that makes this question another one. */
    String fingerprint() {
        return types.stream().sorted().toList() + "|" + namesOnly + text + conditions + sortField + descending;
    }
}
