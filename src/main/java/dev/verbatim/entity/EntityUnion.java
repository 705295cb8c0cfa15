package dev.verbatim.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Makes one entity of two: what both are called, counted and known as. Call after {@code ChangeLog.lock}. */
@ApplicationScoped
public class EntityUnion {

    private static final int MAX_ALIASES = 200;
    private static final int MAX_SAME_AS = 20;
    private static final int MAX_MERGED_FROM = 1000;

    /** Counters from the rows, which have moved already: articles and mentions may overlap, so adding would be wrong. */
    private static final String RECOUNT = """
            update entity set
                article_count = (select count(*) from article_entity x join article a on a.id = x.article_id
                    where x.entity_id = ?1 and a.status = 'PUBLISHED'),
                mention_count = (select count(*) from mention m where m.entity_id = ?1 and m.published),
                quotes_by = (select count(*) from quote q where q.speaker_id = ?1 and q.published
                    and q.status = 'ACTIVE' and q.review_state <> 'REJECTED'),
                quotes_about = (select count(*) from quote_about b join quote q on q.id = b.quote_id
                    where b.entity_id = ?1 and q.published and q.status = 'ACTIVE' and q.review_state <> 'REJECTED')
            where id = ?1""";

    private final EntityManager database;
    private final Clock clock;

    EntityUnion(EntityManager database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** {@code from} ends, {@code into} takes over its names, its earlier selves and its outside ids. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void merge(NamedEntity detachedFrom, NamedEntity detachedInto) {
        NamedEntity from = database.merge(detachedFrom);
        NamedEntity into = database.merge(detachedInto);
        join(from, into);
        end(from, into);
        detachedFrom.version = from.version;
        detachedInto.version = into.version;
        detachedInto.announced = into.announced;
        database.flush();
        moveNames(from.id, into.id);
        database.createNativeQuery("update entity set merged_into = ?2 where merged_into = ?1")
                .setParameter(1, from.id)
                .setParameter(2, into.id)
                .executeUpdate();
        for (String id : List.of(from.id, into.id)) {
            database.createNativeQuery(RECOUNT).setParameter(1, id).executeUpdate();
        }
        database.clear();
    }

    private void join(NamedEntity from, NamedEntity into) {
        List<String> names = new ArrayList<>(into.aliases);
        names.add(from.name);
        names.addAll(from.aliases);
        names.removeIf(n -> n.equals(into.name));
        into.aliases = distinct(names, MAX_ALIASES);
        into.sameAs = concat(into.sameAs, from.sameAs, MAX_SAME_AS);
        into.mergedFrom = concat(into.mergedFrom, concat(List.of(from.id), from.mergedFrom, 1000), MAX_MERGED_FROM);
        Set<String> accepts = new LinkedHashSet<>(into.accepts);
        accepts.addAll(from.accepts);
        accepts.add(from.type.name());
        accepts.remove(into.type.name());
        into.accepts = new ArrayList<>(accepts);
        into.description = into.description == null ? from.description : into.description;
        into.firstSeenAt = from.firstSeenAt.isBefore(into.firstSeenAt) ? from.firstSeenAt : into.firstSeenAt;
        into.lastSeenAt = from.lastSeenAt.isAfter(into.lastSeenAt) ? from.lastSeenAt : into.lastSeenAt;
        into.announced |= from.announced;
        into.curated = true;
        into.version++;
        into.revision = 0;
        into.updatedAt = clock.instant();
    }

    private void end(NamedEntity from, NamedEntity into) {
        from.status = NamedEntity.Status.MERGED;
        from.mergedInto = into.id;
        from.version++;
        from.revision = 0;
        from.updatedAt = into.updatedAt;
    }

    private void moveNames(String from, String into) {
        database.createNativeQuery("""
                        insert into entity_name (name_key, entity_id)
                        select name_key, ?2 from entity_name where entity_id = ?1 on conflict do nothing""")
                .setParameter(1, from)
                .setParameter(2, into)
                .executeUpdate();
        database.createNativeQuery("delete from entity_name where entity_id = ?1")
                .setParameter(1, from)
                .executeUpdate();
    }

    private static List<String> concat(Collection<String> a, Collection<String> b, int max) {
        List<String> all = new ArrayList<>(a);
        all.addAll(b);
        return distinct(all, max);
    }

    private static List<String> distinct(List<String> values, int max) {
        return new ArrayList<>(values.stream().distinct().limit(max).toList());
    }
}
