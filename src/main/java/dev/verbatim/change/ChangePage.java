package dev.verbatim.change;

import dev.verbatim.http.PublicUrl;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A stretch of the log. {@code next} is always there, also when nothing is new: keep it and ask again with
 * {@code since=next}.
 */
@Schema(description = "A stretch of the change log.")
public record ChangePage(
        @Schema(maxItems = 1000) List<ChangeView> items,

        @Schema(maxLength = 1024, examples = "NDI", description = "Position after the last item: the next since.")
        String next,

        @Schema(description = "Whether more is there already.")
        boolean hasMore,

        @Schema(minimum = "0", maximum = "9007199254740991", description = "Newest position in the log.")
        long headSeq,

        @Schema(
                minimum = "0",
                maximum = "9007199254740991",
                description = "Oldest position still in the log: who has read up to the one before it misses nothing.")
        long oldestSeq) {

    static ChangePage of(ChangeStretch stretch, PublicUrl url) {
        return new ChangePage(
                stretch.changes().stream().map(c -> ChangeView.of(c, url)).toList(),
                Position.write(stretch.next()),
                stretch.more(),
                stretch.head(),
                stretch.oldest());
    }
}
