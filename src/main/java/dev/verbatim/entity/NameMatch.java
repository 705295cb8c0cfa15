package dev.verbatim.entity;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Chooses among known entities the one that a name of an article means, or none. The same name of the same type is the
 * same entity, as far as nobody has decided otherwise; a name that is only alike joins when it fits exactly one entity,
 * and never one that the article names otherwise.
 */
final class NameMatch {

    private NameMatch() {}

    /** Of entities that bear the very name, as their own or as an alias. */
    static Optional<NamedEntity> exact(NameInText name, Collection<NamedEntity> bearers) {
        String key = NameKey.of(name.name());
        List<NamedEntity> fit =
                bearers.stream().filter(e -> accepts(e, name.type())).toList();
        boolean own = fit.stream().anyMatch(e -> e.nameKey.equals(key));
        boolean oneWord = key.indexOf(' ') < 0;
        if (!own && oneWord && fit.size() > 1) {
            // an acronym that two organisations share
            return Optional.empty();
        }
        return fit.stream()
                .max(Comparator.comparing((NamedEntity e) -> e.type == name.type())
                        .thenComparing(e -> e.nameKey.equals(key))
                        .thenComparingInt(e -> e.mentionCount)
                        .thenComparing(e -> e.id, Comparator.reverseOrder()));
    }

    /** Of entities in the name's {@link NameBlock}. {@code taken}: what the article's other names mean. */
    static Optional<NamedEntity> alike(NameInText name, Collection<NamedEntity> block, Set<String> taken) {
        List<NamedEntity> fit = block.stream()
                .filter(e -> e.type == name.type())
                .filter(e -> e.type != EntityType.PERSON || contradictsNone(name.name(), e))
                .toList();
        return fit.size() == 1 && !taken.contains(fit.get(0).id) ? Optional.of(fit.get(0)) : Optional.empty();
    }

    /** Of entities called by an acronym that this article explains, provided that nobody has explained it otherwise. */
    static Optional<NamedEntity> acronym(NameInText name, Collection<NamedEntity> bearers, Set<String> taken) {
        List<NamedEntity> fit = bearers.stream()
                .filter(e -> e.type == name.type() && NameBlock.isAcronym(e.name, name.name()))
                .filter(e -> e.aliases.stream().noneMatch(a -> a.indexOf(' ') > 0))
                .toList();
        return fit.size() == 1 && !taken.contains(fit.get(0).id) ? Optional.of(fit.get(0)) : Optional.empty();
    }

    /** "George Bush" may be George W. Bush; once known as such, the same entity can no longer be George H. Bush. */
    private static boolean contradictsNone(String name, NamedEntity entity) {
        Optional<String> block = NameBlock.of(EntityType.PERSON, name);
        List<String> forms = Stream.concat(Stream.of(entity.name), entity.aliases.stream())
                .filter(form -> NameBlock.of(EntityType.PERSON, form).equals(block))
                .toList();
        return !forms.isEmpty() && forms.stream().allMatch(form -> NameBlock.onePerson(form, name));
    }

    private static boolean accepts(NamedEntity entity, EntityType type) {
        return entity.type == type || entity.accepts.contains(type.name());
    }
}
