package dev.verbatim.annotate.mention;

import java.util.Set;

/** Parts of personal names that are written small. */
final class PersonNames {

    /** "van der Bellen", "bin Salman", "de la Torre": part of the surname, capitalised or not. */
    static final Set<String> PARTICLES = Set.of(
            "van", "von", "der", "den", "de", "del", "della", "di", "da", "dos", "du", "la", "le", "el", "al", "bin",
            "ibn", "ben", "abu", "bint", "ter", "ten", "zu", "af", "y", "st");

    private PersonNames() {}
}
