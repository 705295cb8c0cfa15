package dev.verbatim.article;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Life cycle of an article. */
@Schema(description = "Life cycle.")
public enum ArticleStatus {
    DRAFT,
    PUBLISHED,
    RETRACTED,
    DELETED
}
