package dev.verbatim.ingest;

import dev.verbatim.article.Article;
import dev.verbatim.entity.Entities;
import dev.verbatim.entity.EntityResolver.Resolution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Names that an article gives to known entities. Entities are public and a draft is not, so what a draft calls somebody
 * is kept aside until it is published.
 */
@ApplicationScoped
class WithheldAliases {

    private final EntityManager database;
    private final Entities entities;

    WithheldAliases(EntityManager database, Entities entities) {
        this.database = database;
        this.entities = entities;
    }

    /** What may be learned now: nothing from what is not public, and with its publication what was kept aside. */
    Resolution settle(Article article, Resolution found) {
        if (found != Resolution.NONE) {
            // The present words count, not those of before
            delete(article.id);
        }
        if (!article.isPublic()) {
            found.aliases().forEach((entity, aliases) -> aliases.forEach(alias -> keep(article.id, entity, alias)));
            return Resolution.NONE;
        }
        Map<String, List<String>> aliases = kept(article.id);
        if (aliases.isEmpty()) {
            return found;
        }
        delete(article.id);
        found.aliases()
                .forEach((entity, more) ->
                        aliases.computeIfAbsent(entity, e -> new ArrayList<>()).addAll(more));
        return new Resolution(found.entities(), aliases);
    }

    private void keep(String article, String entity, String alias) {
        database.createNativeQuery("insert into withheld_alias values (?1, ?2, ?3) on conflict do nothing")
                .setParameter(1, article)
                .setParameter(2, entity)
                .setParameter(3, alias)
                .executeUpdate();
    }

    /** By the entities as they stand now: some may have been merged since. */
    private Map<String, List<String>> kept(String article) {
        Map<String, List<String>> kept = new TreeMap<>();
        List<Object[]> rows = database.createNativeQuery(
                        "select entity_id, alias from withheld_alias where article_id = ?1 order by alias",
                        Object[].class)
                .setParameter(1, article)
                .getResultList();
        for (Object[] row : rows) {
            entities.standing((String) row[0])
                    .ifPresent(entity ->
                            kept.computeIfAbsent(entity, e -> new ArrayList<>()).add((String) row[1]));
        }
        return kept;
    }

    private void delete(String article) {
        database.createNativeQuery("delete from withheld_alias where article_id = ?1")
                .setParameter(1, article)
                .executeUpdate();
    }
}
