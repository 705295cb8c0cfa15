package dev.verbatim.annotate.speaker;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One possible answer to "who said this?".
 *
 * @param type     what kind of answer
 * @param speaker  head word of the speaker, {@link Grammar#NONE} for {@link Type#NOBODY}
 * @param source   what attributes; null for nobody
 * @param features names of what speaks for and against it, keys of the coefficients
 */
record Candidate(Type type, int speaker, @Nullable Source source, List<String> features) {

    enum Type {
        /** Something near the quotation attributes it. */
        SOURCE,
        /** It goes on from the quotation before. */
        SAME_AS_BEFORE,
        /** Nobody: not a quotation, or the text does not tell. */
        NOBODY
    }

    Candidate {
        features = List.copyOf(features);
    }
}
