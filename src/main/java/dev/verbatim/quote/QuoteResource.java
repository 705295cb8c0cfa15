package dev.verbatim.quote;

import dev.verbatim.http.PageRequest;
import dev.verbatim.http.ProblemException;
import dev.verbatim.http.ProblemType;
import dev.verbatim.http.Slice;
import dev.verbatim.text.OffsetUnit;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Quotes over HTTP. */
@Path("/v1")
public class QuoteResource {

    private final Quotes quotes;
    private final SecurityIdentity caller;

    QuoteResource(Quotes quotes, SecurityIdentity caller) {
        this.caller = caller;
        this.quotes = quotes;
    }

    @GET
    @Path("/quotes")
    @PermitAll
    @Tag(name = "Quotes")
    @Operation(
            operationId = "listQuotes",
            summary = "Who said what about whom",
            description =
                    "Quotes across all articles, newest first: `speaker` is who said it, `about` whom it mentions.")
    public QuotePage list(
            @BeanParam @Valid QuoteFilter filter,
            @RestQuery @DefaultValue("utf16") @Parameter(description = "What offsets count.", example = "utf16")
                    OffsetUnit offsetUnit,
            @BeanParam @Valid PageRequest page) {
        Slice<Quote> slice = quotes.page(filter, page);
        return new QuotePage(quotes.views(slice.items(), offsetUnit), slice.page());
    }

    @GET
    @Path("/quotes/{quoteId}")
    @PermitAll
    @Tag(name = "Quotes")
    @Operation(
            operationId = "getQuote",
            summary = "Get one quote",
            description = "One quote with its speaker and place.")
    @APIResponse(responseCode = "200", description = "The quote.")
    @APIResponse(responseCode = "404", description = "Unknown.")
    @APIResponse(responseCode = "410", description = "The article was deleted.")
    public QuoteView get(
            @RestPath String quoteId,
            @RestQuery @DefaultValue("utf16") @Parameter(description = "What offsets count.", example = "utf16")
                    OffsetUnit offsetUnit) {
        Quote quote = quotes.read(quoteId).orElseThrow(() -> ProblemException.notFound("quote", quoteId));
        if (quote.gone) {
            throw ProblemException.of(ProblemType.GONE, "The article of quote " + quoteId + " was deleted.");
        }
        if (!quote.published && !caller.hasRole("ingest") && !caller.hasRole("editor")) {
            throw ProblemException.notFound("quote", quoteId);
        }
        return quotes.views(List.of(quote), offsetUnit).get(0);
    }

    @GET
    @Path("/articles/{articleId}/quotes")
    @PermitAll
    @Tag(name = "Articles")
    @Operation(
            operationId = "listArticleQuotes",
            summary = "Quotes of an article",
            description = "The quotes of one article in reading order.")
    @APIResponse(responseCode = "200", description = "One page.")
    @APIResponse(responseCode = "404", description = "Unknown.")
    @APIResponse(responseCode = "410", description = "Deleted.")
    public QuotePage ofArticle(
            @RestPath String articleId,
            @RestQuery @DefaultValue("utf16") @Parameter(description = "What offsets count.", example = "utf16")
                    OffsetUnit offsetUnit,
            @BeanParam @Valid PageRequest page) {
        Slice<Quote> slice = quotes.ofArticle(articleId, page);
        return new QuotePage(quotes.views(slice.items(), offsetUnit), slice.page());
    }
}
