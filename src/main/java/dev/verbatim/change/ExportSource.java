package dev.verbatim.change;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A bean by which a feature gives its resources to the export. Every {@link ExportType} needs exactly one. */
public interface ExportSource {

    ExportType type();

    /**
     * The next rows that anybody may read, ordered by id, after the id given (null = from the first). Runs in the
     * transaction of the export, whose snapshot never changes, so pages by id are exact.
     */
    Batch after(@Nullable String id, int max);

    /**
     * A few rows.
     *
     * @param views  exactly what GET of each item answers
     * @param lastId id of the last one, null when there was none: the export is complete
     */
    record Batch(List<? extends Object> views, @Nullable String lastId) {

        public Batch {
            views = List.copyOf(views);
        }
    }
}
