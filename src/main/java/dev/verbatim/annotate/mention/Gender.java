package dev.verbatim.annotate.mention;

/** What the text and a person's first name tell about gender; {@code UNKNOWN} matches either pronoun. */
public enum Gender {
    MALE,
    FEMALE,
    UNKNOWN
}
