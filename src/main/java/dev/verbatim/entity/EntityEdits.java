package dev.verbatim.entity;

import com.fasterxml.jackson.databind.JsonNode;
import dev.verbatim.change.ChangeEvent;
import dev.verbatim.change.ChangeKind;
import dev.verbatim.change.ChangeLog;
import dev.verbatim.http.IfMatch;
import dev.verbatim.http.MergePatch;
import dev.verbatim.http.ProblemException;
import dev.verbatim.http.ProblemType;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes what people decide about an entity by itself. */
@ApplicationScoped
class EntityEdits {

    private final EntityManager database;
    private final MergePatch mergePatch;
    private final EntityNames names;
    private final List<EntityUse> uses;
    private final ChangeLog log;
    private final Clock clock;

    EntityEdits(
            EntityManager database,
            MergePatch mergePatch,
            EntityNames names,
            @All List<EntityUse> uses,
            ChangeLog log,
            Clock clock) {
        this.database = database;
        this.mergePatch = mergePatch;
        this.names = names;
        this.uses = uses;
        this.log = log;
        this.clock = clock;
    }

    /** Applies the patch; one that changes nothing writes nothing. Entity rows are written under the log's lock only. */
    @Transactional
    void patch(String id, IfMatch ifMatch, JsonNode changes) {
        log.lock();
        @Nullable NamedEntity entity = database.find(NamedEntity.class, id);
        if (entity == null) {
            throw ProblemException.notFound("entity", id);
        }
        if (entity.status == NamedEntity.Status.MERGED) {
            throw ProblemException.of(ProblemType.CONFLICT, "The entity has become part of another.")
                    .withExisting(Objects.requireNonNull(entity.mergedInto));
        }
        ifMatch.check(entity.tag());
        EntityPatch present = EntityPatch.of(entity);
        EntityPatch patched = mergePatch.apply(present, changes, EntityPatch.class);
        if (patched.equals(present)) {
            return;
        }
        boolean looksOtherwise = !patched.name().strip().equals(entity.name) || patched.type() != entity.type;
        entity.renamed += looksOtherwise ? 1 : 0;
        write(entity, patched);
        List<ChangeEvent> events = new ArrayList<>();
        if (entity.announced) {
            events.add(ChangeEvent.of(ChangeKind.ENTITY_UPDATED, id, entity.version));
        }
        if (looksOtherwise) {
            uses.forEach(use -> events.addAll(use.showing(id)));
        }
        log.append(events);
    }

    private void write(NamedEntity entity, EntityPatch patched) {
        if (patched.type() != entity.type) {
            LinkedHashSet<String> accepts = new LinkedHashSet<>(entity.accepts);
            accepts.add(entity.type.name());
            entity.accepts = new ArrayList<>(accepts);
            entity.type = patched.type();
        }
        entity.name = patched.name().strip();
        entity.nameKey = NameKey.of(entity.name);
        entity.aliases = patched.aliases().stream()
                .map(String::strip)
                .filter(a -> !a.equals(entity.name))
                .distinct()
                .toList();
        entity.description = patched.description();
        entity.sameAs = patched.sameAs().stream().distinct().toList();
        entity.curated = true;
        entity.version++;
        entity.revision = 0;
        entity.updatedAt = clock.instant();
        database.flush();
        // The names it had before stay: by them extraction goes on to find it
        names.add(entity, entity.name);
        entity.aliases.stream().filter(a -> a.indexOf(' ') > 0).forEach(a -> names.add(entity, a));
    }
}
