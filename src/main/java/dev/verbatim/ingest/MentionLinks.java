package dev.verbatim.ingest;

import dev.verbatim.article.Article;
import dev.verbatim.article.ArticleStatus;
import dev.verbatim.change.ChangeEvent;
import dev.verbatim.change.ChangeKind;
import dev.verbatim.change.ChangeLog;
import dev.verbatim.entity.Entities;
import dev.verbatim.entity.EntityResolver;
import dev.verbatim.entity.Mention;
import dev.verbatim.entity.Mentions;
import dev.verbatim.entity.NameInText;
import dev.verbatim.http.ProblemException;
import dev.verbatim.quote.Quote;
import dev.verbatim.quote.QuoteStatus;
import dev.verbatim.quote.Quotes;
import dev.verbatim.quote.ReviewState;
import dev.verbatim.quote.SpeakerStatus;
import dev.verbatim.text.Span;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes whom a mention means when a person says so; quotes that were attributed through it follow. */
@ApplicationScoped
class MentionLinks {

    private final EntityManager database;
    private final Mentions mentions;
    private final Quotes quotes;
    private final Entities entities;
    private final EntityResolver resolver;
    private final ArticleRows rows;
    private final ArticleBooks books;
    private final ChangeLog log;
    private final Clock clock;

    MentionLinks(
            EntityManager database,
            Mentions mentions,
            Quotes quotes,
            Entities entities,
            EntityResolver resolver,
            ArticleRows rows,
            ArticleBooks books,
            ChangeLog log,
            Clock clock) {
        this.database = database;
        this.mentions = mentions;
        this.quotes = quotes;
        this.entities = entities;
        this.resolver = resolver;
        this.rows = rows;
        this.books = books;
        this.log = log;
        this.clock = clock;
    }

    @Transactional
    void link(String mentionId, MentionDraft draft) {
        Mention mention = mentions.findByIdOptional(mentionId).orElseThrow(() -> unknown(mentionId));
        Article article = rows.lock(mention.articleId);
        if (mentions.count("id", mentionId) == 0) {
            throw unknown(mentionId);
        }
        database.refresh(mention);
        ArticleBooks.Before before = books.open(article);
        int entityCount = article.entityCount;
        String target = target(draft, article);
        @Nullable String old = mention.entityId;
        if (target.equals(old) && mention.curated) {
            return;
        }
        mention.entityId = target;
        mention.curated = true;
        mention.confidence = 1;
        mention.candidates = List.of();
        List<Quote> moved = follow(mention, old, target);
        List<ChangeEvent> events = new ArrayList<>(books.close(article, before));
        resolver.checkUnmerged(List.of(target));
        if (entityCount != article.entityCount) {
            rows.touch(article);
            if (article.status == ArticleStatus.PUBLISHED) {
                events.add(ChangeEvent.of(ChangeKind.ARTICLE_UPDATED, article.id, article.version));
            }
        }
        moved.stream()
                .filter(q -> q.published && q.reviewState != ReviewState.REJECTED)
                .map(q -> ChangeEvent.of(ChangeKind.QUOTE_UPDATED, q.id, q.version))
                .forEach(events::add);
        log.append(events);
    }

    private String target(MentionDraft draft, Article article) {
        if ((draft.entityId() == null) == (draft.newEntity() == null)) {
            throw ProblemException.body("#/entityId", "Exactly one of entityId and newEntity must be given.");
        }
        if (draft.entityId() != null) {
            return entities.standing(draft.entityId())
                    .orElseThrow(() -> ProblemException.body("#/entityId", "There is no such entity."));
        }
        MentionDraft.NewEntity wanted = Objects.requireNonNull(draft.newEntity());
        return resolver.add(
                        new NameInText(wanted.type(), wanted.name().strip(), List.of(), wanted.description()),
                        article.listedAt)
                .id;
    }

    /** Quotes spoken through this mention, unless a person decided who spoke, and quotes around it. */
    private List<Quote> follow(Mention mention, @Nullable String old, String target) {
        List<Quote> moved = new ArrayList<>();
        for (Quote quote :
                quotes.list("articleId = ?1 and status = ?2 order by start", mention.articleId, QuoteStatus.ACTIVE)) {
            boolean speaks = isSpeaker(quote, mention)
                    && quote.reviewState == ReviewState.UNREVIEWED
                    && Objects.equals(quote.speakerId, old);
            if (speaks) {
                quote.speakerId = target;
                quote.speakerStatus = SpeakerStatus.RESOLVED;
                quote.confidence = 1;
                quote.candidates = List.of();
            }
            if (speaks || quote.segments().stream().anyMatch(s -> s.contains(mention.span()))) {
                quote.version++;
                quote.updatedAt = clock.instant();
                moved.add(quote);
            }
        }
        return moved;
    }

    /** Whether the words that name the speaker hold the mention: "Mr Barrow" holds "Barrow". */
    static boolean isSpeaker(Quote quote, Mention mention) {
        return quote.speakerStart != null
                && quote.speakerEnd != null
                && new Span(quote.speakerStart, quote.speakerEnd).contains(mention.span());
    }

    private static ProblemException unknown(String id) {
        return ProblemException.notFound("mention", id);
    }
}
