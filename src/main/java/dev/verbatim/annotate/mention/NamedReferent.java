package dev.verbatim.annotate.mention;

import dev.verbatim.annotate.Referent;

/**
 * A referent with what a pronoun may go by.
 *
 * @param gender of a person, from title and first name; {@code UNKNOWN} for all else
 * @param plural "they" may mean it as a group: an organisation, a family, a band. A person is never plural
 */
public record NamedReferent(Referent referent, Gender gender, boolean plural) {}
