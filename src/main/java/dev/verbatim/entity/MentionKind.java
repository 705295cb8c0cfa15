package dev.verbatim.entity;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a text refers to an entity: by its name, by a description ("the minister"), or by a pronoun. */
@Schema(description = "How the text refers to the entity.")
public enum MentionKind {
    NAME,
    NOMINAL,
    PRONOUN
}
