package dev.verbatim.entity;

import dev.verbatim.change.ChangeEvent;
import java.util.List;

/**
 * A bean by which a feature says which of its resources show an entity's name or type: they look different when that
 * changes, and who follows nothing but them must hear of it.
 */
public interface EntityUse {

    /** An event for each public resource that shows the entity; called under the lock of the change log. */
    List<ChangeEvent> showing(String entityId);
}
