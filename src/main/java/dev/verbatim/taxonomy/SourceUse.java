package dev.verbatim.taxonomy;

import dev.verbatim.change.ChangeEvent;
import java.util.List;

/** A bean by which a feature says which of its resources show a source's name: they look different when that changes. */
public interface SourceUse {

    /** An event for each public resource that shows the source; called under the lock of the change log. */
    List<ChangeEvent> showing(String sourceId);
}
