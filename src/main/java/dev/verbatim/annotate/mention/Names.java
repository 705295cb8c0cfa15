package dev.verbatim.annotate.mention;

import dev.verbatim.annotate.Mention;
import dev.verbatim.text.Span;
import java.util.List;
import java.util.Optional;

/**
 * All names of one text and what they refer to.
 *
 * @param mentions  names and certain nominals in reading order. Names do not overlap each other. A nominal's span holds
 *                  its article ("the president"), a name's span only the name
 * @param referents what {@link Mention#referent} counts in, in the order of first mention
 */
public record Names(List<Mention> mentions, List<NamedReferent> referents) {

    public static final Names NONE = new Names(List.of(), List.of());

    public Names {
        mentions = List.copyOf(mentions);
        referents = List.copyOf(referents);
    }

    /** The mention that shares a character with the span: the first in reading order. */
    public Optional<Mention> in(Span span) {
        return mentions.stream().filter(m -> m.span().overlaps(span)).findFirst();
    }
}
