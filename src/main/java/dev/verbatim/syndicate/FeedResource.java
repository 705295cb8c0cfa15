package dev.verbatim.syndicate;

import dev.verbatim.http.Document;
import dev.verbatim.http.PublicUrl;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Feeds over HTTP: one operation for each format, because a client is generated from one media type. */
@Path("/v1")
@Tag(name = "Feeds")
public class FeedResource {

    static final String ATOM = "application/atom+xml";
    static final String RSS = "application/rss+xml";
    static final String JSON_FEED = "application/feed+json";

    private final ArticleFeed articles;
    private final QuoteFeed quotes;
    private final PublicUrl url;

    FeedResource(ArticleFeed articles, QuoteFeed quotes, PublicUrl url) {
        this.articles = articles;
        this.quotes = quotes;
        this.url = url;
    }

    @GET
    @Path("/feeds/articles.atom")
    @Produces(ATOM)
    @PermitAll
    @Operation(
            operationId = "feedArticlesAtom",
            summary = "Articles as Atom",
            description = "Atom 1.0 with tombstones (RFC 6721) and paging (RFC 5005).")
    @APIResponse(
            responseCode = "200",
            description = "The feed.",
            content = @Content(mediaType = ATOM, schema = @Schema(type = SchemaType.STRING, maxLength = 10000000)))
    public Document articlesAtom(@BeanParam @Valid FeedFilter filter, @Context UriInfo request) {
        return articles(FeedFormat.ATOM, filter, request);
    }

    @GET
    @Path("/feeds/articles.rss")
    @Produces(RSS)
    @PermitAll
    @Operation(
            operationId = "feedArticlesRss",
            summary = "Articles as RSS",
            description = "RSS 2.0; guid is a tag URI that never changes.")
    @APIResponse(
            responseCode = "200",
            description = "The feed.",
            content = @Content(mediaType = RSS, schema = @Schema(type = SchemaType.STRING, maxLength = 10000000)))
    public Document articlesRss(@BeanParam @Valid FeedFilter filter, @Context UriInfo request) {
        return articles(FeedFormat.RSS, filter, request);
    }

    @GET
    @Path("/feeds/articles.json")
    @Produces(JSON_FEED)
    @PermitAll
    @Operation(
            operationId = "feedArticlesJson",
            summary = "Articles as JSON Feed",
            description = "JSON Feed 1.1; `_newsapi` holds the quotes of each article.")
    @APIResponse(
            responseCode = "200",
            description = "The feed.",
            content = @Content(mediaType = JSON_FEED, schema = @Schema(type = SchemaType.OBJECT)))
    public Document articlesJson(@BeanParam @Valid FeedFilter filter, @Context UriInfo request) {
        return articles(FeedFormat.JSON, filter, request);
    }

    @GET
    @Path("/feeds/quotes.atom")
    @Produces(ATOM)
    @PermitAll
    @Operation(
            operationId = "feedQuotesAtom",
            summary = "Quotes as Atom",
            description = "Atom 1.0 with tombstones (RFC 6721) and paging (RFC 5005).")
    @APIResponse(
            responseCode = "200",
            description = "The feed.",
            content = @Content(mediaType = ATOM, schema = @Schema(type = SchemaType.STRING, maxLength = 10000000)))
    public Document quotesAtom(@BeanParam @Valid FeedFilter filter, @Context UriInfo request) {
        return quotes(FeedFormat.ATOM, filter, request);
    }

    @GET
    @Path("/feeds/quotes.rss")
    @Produces(RSS)
    @PermitAll
    @Operation(
            operationId = "feedQuotesRss",
            summary = "Quotes as RSS",
            description = "RSS 2.0; guid is a tag URI that never changes.")
    @APIResponse(
            responseCode = "200",
            description = "The feed.",
            content = @Content(mediaType = RSS, schema = @Schema(type = SchemaType.STRING, maxLength = 10000000)))
    public Document quotesRss(@BeanParam @Valid FeedFilter filter, @Context UriInfo request) {
        return quotes(FeedFormat.RSS, filter, request);
    }

    @GET
    @Path("/feeds/quotes.json")
    @Produces(JSON_FEED)
    @PermitAll
    @Operation(
            operationId = "feedQuotesJson",
            summary = "Quotes as JSON Feed",
            description = "JSON Feed 1.1; `_newsapi` names the speaker.")
    @APIResponse(
            responseCode = "200",
            description = "The feed.",
            content = @Content(mediaType = JSON_FEED, schema = @Schema(type = SchemaType.OBJECT)))
    public Document quotesJson(@BeanParam @Valid FeedFilter filter, @Context UriInfo request) {
        return quotes(FeedFormat.JSON, filter, request);
    }

    private Document articles(FeedFormat format, FeedFilter filter, UriInfo request) {
        return document(format, articles.of(filter, new FeedAddress(request.getRequestUri(), url)));
    }

    private Document quotes(FeedFormat format, FeedFilter filter, UriInfo request) {
        return document(format, quotes.of(filter, new FeedAddress(request.getRequestUri(), url)));
    }

    private static Document document(FeedFormat format, Feed feed) {
        String self = "<" + feed.self() + ">; rel=\"self\"";
        String links = feed.next() == null ? self : self + ", <" + feed.next() + ">; rel=\"next\"";
        return new Document(format.write(feed), null, feed.updated(), links);
    }
}
