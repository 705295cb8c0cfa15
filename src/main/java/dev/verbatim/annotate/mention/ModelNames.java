package dev.verbatim.annotate.mention;

import dev.verbatim.annotate.Referent.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the parser's name tags (BILOU, the 18 OntoNotes types) as chunks. */
final class ModelNames {

    private static final Map<String, Type> TYPES = Map.of(
            "PERSON", Type.PERSON,
            "ORG", Type.ORGANISATION,
            "GPE", Type.PLACE,
            "LOC", Type.PLACE,
            "FAC", Type.PLACE,
            "EVENT", Type.EVENT,
            "WORK_OF_ART", Type.OTHER,
            "LAW", Type.OTHER,
            "PRODUCT", Type.OTHER);
    private static final double TRUST = 0.6;

    private ModelNames() {}

    static List<Chunk> in(Words words) {
        List<Chunk> chunks = new ArrayList<>();
        int i = 0;
        while (i < words.size()) {
            String tag = words.token(i).name();
            int end = i + 1;
            while (tag != null && end < words.size() && continues(words, end, tag)) {
                end++;
            }
            Type type = tag == null ? null : TYPES.get(label(tag));
            if (type != null) {
                chunks.add(new Chunk(i, end, type, TRUST, Chunk.Witness.MODEL));
            }
            i = end;
        }
        return chunks;
    }

    /** Whether the word goes on with the name that {@code first} opened, even where the tagger forgot the order of BILOU. */
    private static boolean continues(Words words, int index, String first) {
        @Nullable String tag = words.token(index).name();
        return tag != null
                && (tag.startsWith("I-") || tag.startsWith("L-"))
                && label(tag).equals(label(first))
                && words.sameSentence(index - 1, index);
    }

    private static String label(String tag) {
        return tag.substring(tag.indexOf('-') + 1);
    }
}
