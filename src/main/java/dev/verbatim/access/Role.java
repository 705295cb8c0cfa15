package dev.verbatim.access;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a key may do. Each role includes {@link #READER}; {@link #ADMIN} includes all. */
@Schema(description = "What a key may do; each role includes `reader`, `admin` includes all.")
public enum Role {
    READER,
    INGEST,
    EDITOR,
    ADMIN;

    /** Role names as endpoints state them, with what each of the roles includes. */
    static Set<String> namesOf(Collection<Role> roles) {
        EnumSet<Role> all = EnumSet.of(READER);
        all.addAll(roles);
        if (all.contains(ADMIN)) {
            all = EnumSet.allOf(Role.class);
        }
        return all.stream().map(dev.verbatim.http.Enums::write).collect(Collectors.toUnmodifiableSet());
    }
}
