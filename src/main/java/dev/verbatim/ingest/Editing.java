package dev.verbatim.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.verbatim.entity.Entities;
import dev.verbatim.entity.EntityView;
import dev.verbatim.entity.MentionView;
import dev.verbatim.entity.Mentions;
import dev.verbatim.http.IfMatch;
import dev.verbatim.http.PublicUrl;
import dev.verbatim.quote.QuoteView;
import dev.verbatim.quote.Quotes;
import dev.verbatim.text.OffsetUnit;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What people decide about the machine's findings: the way in for quotes, mentions and merges. */
@ApplicationScoped
public class Editing {

    private final QuoteReviews reviews;
    private final MentionLinks links;
    private final EntityMerges merges;
    private final Quotes quotes;
    private final Mentions mentions;
    private final Entities entities;
    private final PublicUrl url;

    Editing(
            QuoteReviews reviews,
            MentionLinks links,
            EntityMerges merges,
            Quotes quotes,
            Mentions mentions,
            Entities entities,
            PublicUrl url) {
        this.reviews = reviews;
        this.links = links;
        this.merges = merges;
        this.quotes = quotes;
        this.mentions = mentions;
        this.entities = entities;
        this.url = url;
    }

    /** Corrects or reviews a quote in the name of {@code by}. */
    public QuoteView patchQuote(String quoteId, IfMatch ifMatch, JsonNode changes, String by) {
        Retry.whenStale(() -> reviews.patch(quoteId, ifMatch, changes, by));
        return quotes.views(List.of(quotes.read(quoteId).orElseThrow()), OffsetUnit.UTF16)
                .get(0);
    }

    /** Says whom a mention means. */
    public MentionView linkMention(String mentionId, MentionDraft draft) {
        Retry.whenStale(() -> links.link(mentionId, draft));
        return mentions.views(List.of(mentions.read(mentionId).orElseThrow()), OffsetUnit.UTF16)
                .get(0);
    }

    /** Merges an entity into another and returns the survivor. */
    public EntityView mergeEntity(String entityId, IfMatch ifMatch, MergeDraft draft) {
        String into = Retry.whenStale(() -> merges.merge(entityId, ifMatch, draft));
        return EntityView.of(entities.read(into).orElseThrow(), url);
    }
}
