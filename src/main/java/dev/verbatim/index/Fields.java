package dev.verbatim.index;

/** Names of the fields in Lucene; keywords and numbers have the names that callers give them. */
final class Fields {

    /** Goes up whenever documents are written otherwise than before: every index of another version is rebuilt. */
    static final String VERSION = "2";

    static final String ID = "id";
    static final String TYPE = "type";
    /** Of quotes: where they were printed. */
    static final String ARTICLE = "article";

    static final String TITLE = "title";
    static final String BYLINE = "byline";
    static final String TEXT = "text";
    static final String NAME = "name";

    /** A whole name, folded: the hit that somebody who types all of it wants. */
    static final String WHOLE_NAME = "wholeName";

    /** The first name, folded, to sort by. */
    static final String NAME_ORDER = "nameOrder";

    /** Every beginning of every word of a name. */
    static final String PREFIX = "prefix";

    static final String FRESH = "fresh";
    static final String POPULARITY = "popularity";

    /** The document's popularity as stored for answers. */
    static final String COUNT = "count";

    /** What answers show as title. */
    static final String LABEL = "label";

    private Fields() {}
}
