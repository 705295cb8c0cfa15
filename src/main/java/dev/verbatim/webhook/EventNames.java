package dev.verbatim.webhook;

import dev.verbatim.change.ChangeKind;
import dev.verbatim.http.ProblemException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What a webhook may ask for. */
final class EventNames {

    /** Everything, also kinds that do not exist yet. */
    static final String ALL = "*";

    private static final Set<String> KNOWN =
            Arrays.stream(ChangeKind.values()).map(ChangeKind::event).collect(Collectors.toCollection(TreeSet::new));

    private EventNames() {}

    /** A name that does not exist would never be sent: a 422 problem that says which there are. */
    static void check(List<String> names) {
        for (int i = 0; i < names.size(); i++) {
            if (!names.get(i).equals(ALL) && !KNOWN.contains(names.get(i))) {
                throw ProblemException.body(
                        "#/events/" + i,
                        "'" + names.get(i) + "' is no event; there are " + String.join(", ", KNOWN) + " and *.");
            }
        }
    }
}
