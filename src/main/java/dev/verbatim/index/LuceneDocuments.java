package dev.verbatim.index;

import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.FeatureField;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;

/** Writes documents the way {@link LuceneDialect} asks for them. */
final class LuceneDocuments {

    /** Offsets in the postings: snippets are made without analysing the text again. */
    private static final FieldType PROSE = new FieldType(TextField.TYPE_STORED);

    static {
        PROSE.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
        PROSE.freeze();
    }

    private LuceneDocuments() {}

    static Document of(IndexDocument from) {
        Document document = new Document();
        document.add(new StringField(Fields.ID, from.id, Field.Store.YES));
        document.add(new SortedDocValuesField(Fields.ID, new BytesRef(from.id)));
        document.add(new StringField(Fields.TYPE, from.type.key(), Field.Store.YES));
        from.words.forEach((kind, texts) -> words(document, kind, texts));
        from.keywords.forEach(
                (field, values) -> values.forEach(v -> document.add(new StringField(field, v, stored(field)))));
        from.numbers.forEach((field, value) -> document.add(new LongField(field, value, Field.Store.NO)));
        if (from.freshAt != null) {
            document.add(new LongField(Fields.FRESH, from.freshAt.toEpochMilli(), Field.Store.NO));
        }
        document.add(new StoredField(Fields.COUNT, from.popularity));
        if (from.popularity > 0) {
            document.add(new FeatureField(Fields.POPULARITY, Fields.POPULARITY, from.popularity));
        }
        return document;
    }

    private static Field.Store stored(String keyword) {
        return keyword.equals(Fields.ARTICLE) ? Field.Store.YES : Field.Store.NO;
    }

    private static void words(Document document, IndexDocument.Words kind, List<String> texts) {
        switch (kind) {
            case TITLE -> {
                document.add(new StoredField(Fields.LABEL, texts.get(0)));
                texts.forEach(t -> document.add(new TextField(Fields.TITLE, t, Field.Store.NO)));
            }
            case BYLINE -> {
                document.add(new StoredField(Fields.LABEL, texts.get(0)));
                texts.forEach(t -> document.add(new TextField(Fields.BYLINE, t, Field.Store.NO)));
            }
            case TEXT -> document.add(new Field(Fields.TEXT, String.join("\n\n", texts), PROSE));
            case NAME -> {
                document.add(new StoredField(Fields.LABEL, texts.get(0)));
                document.add(new SortedDocValuesField(
                        Fields.NAME_ORDER,
                        new BytesRef(cut(String.join(" ", Analysis.terms(Analysis.NAME, texts.get(0)))))));
                texts.forEach(t -> name(document, t));
            }
        }
    }

    /** Doc values have a greatest length; names that differ only beyond it stand by id. */
    static String cut(String name) {
        return name.length() <= 300 ? name : name.substring(0, 300);
    }

    private static void name(Document document, String name) {
        document.add(new TextField(Fields.NAME, name, Field.Store.NO));
        document.add(new TextField(Fields.PREFIX, name, Field.Store.NO));
        document.add(new StringField(
                Fields.WHOLE_NAME, String.join(" ", Analysis.terms(Analysis.NAME, name)), Field.Store.NO));
    }
}
