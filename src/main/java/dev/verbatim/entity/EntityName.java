package dev.verbatim.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/** A folded name by which an entity is known: how resolution and look-up find it. */
@Entity
@Table(name = "entity_name")
@IdClass(EntityName.Key.class)
public class EntityName {

    /** Both columns. */
    public record Key(String nameKey, String entityId) implements Serializable {}

    @Id
    @Column(name = "name_key")
    public String nameKey;

    @Id
    @Column(name = "entity_id")
    public String entityId;
}
