package dev.verbatim.change;

/** The event names that log, stream and webhooks share (api.md 5.5). */
public enum ChangeKind {
    ARTICLE_PUBLISHED("article.published", ResourceType.ARTICLE),
    ARTICLE_UPDATED("article.updated", ResourceType.ARTICLE),
    ARTICLE_CORRECTED("article.corrected", ResourceType.ARTICLE),
    ARTICLE_RETRACTED("article.retracted", ResourceType.ARTICLE),
    ARTICLE_DELETED("article.deleted", ResourceType.ARTICLE),
    QUOTE_CREATED("quote.created", ResourceType.QUOTE),
    QUOTE_UPDATED("quote.updated", ResourceType.QUOTE),
    QUOTE_RETRACTED("quote.retracted", ResourceType.QUOTE),
    STATEMENT_UPDATED("statement.updated", ResourceType.STATEMENT),
    ENTITY_CREATED("entity.created", ResourceType.ENTITY),
    ENTITY_UPDATED("entity.updated", ResourceType.ENTITY),
    ENTITY_MERGED("entity.merged", ResourceType.ENTITY),
    IMPORT_COMPLETED("import.completed", ResourceType.IMPORT);

    private final String event;
    private final ResourceType resourceType;

    ChangeKind(String event, ResourceType resourceType) {
        this.event = event;
        this.resourceType = resourceType;
    }

    /** The name on the wire, such as {@code article.published}. */
    public String event() {
        return event;
    }

    public ResourceType resourceType() {
        return resourceType;
    }
}
