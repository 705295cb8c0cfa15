package dev.verbatim.entity;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What kind of thing an entity is. */
@Schema(description = "Kind of entity; more values may come.")
public enum EntityType {
    PERSON,
    ORGANISATION,
    PLACE,
    EVENT,
    OTHER
}
