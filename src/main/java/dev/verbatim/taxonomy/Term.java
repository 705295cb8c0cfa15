package dev.verbatim.taxonomy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/** A section, a tag or an author. */
@Entity
@Table(name = "term")
@IdClass(Term.Key.class)
public class Term {

    /** Both columns. */
    public record Key(TermKind kind, String slug) implements Serializable {}

    @Id
    @Enumerated(EnumType.STRING)
    public TermKind kind;

    @Id
    public String slug;

    public String name;

    /** Published articles filed under it. */
    @Column(name = "article_count")
    public int articleCount;
}
