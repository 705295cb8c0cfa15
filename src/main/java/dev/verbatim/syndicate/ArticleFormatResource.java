package dev.verbatim.syndicate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.verbatim.article.ArticleStatus;
import dev.verbatim.article.ArticleView;
import dev.verbatim.article.Include;
import dev.verbatim.article.PublicArticles;
import dev.verbatim.http.Document;
import dev.verbatim.http.ProblemException;
import dev.verbatim.http.ProblemType;
import dev.verbatim.text.OffsetUnit;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** An article in the formats of others, each at its own address. */
@Path("/v1")
@Tag(name = "Articles")
public class ArticleFormatResource {

    static final String JSON_LD = "application/ld+json";

    private final PublicArticles articles;
    private final JsonLdWriter jsonLd = new JsonLdWriter();
    private final NinjsWriter ninjs = new NinjsWriter();
    private final AnnotationWriter annotations = new AnnotationWriter();

    ArticleFormatResource(PublicArticles articles) {
        this.articles = articles;
    }

    @GET
    @Path("/articles/{articleId}/jsonld")
    @Produces(JSON_LD)
    @PermitAll
    @Operation(
            operationId = "getArticleJsonLd",
            summary = "An article as schema.org JSON-LD",
            description = "`NewsArticle` with `Quotation`s spoken by their speakers. 410 after a retraction.")
    @APIResponse(
            responseCode = "200",
            description = "The article.",
            content = @Content(mediaType = JSON_LD, schema = @Schema(type = SchemaType.OBJECT)))
    @APIResponse(responseCode = "404", description = "Unknown.")
    @APIResponse(responseCode = "410", description = "Deleted or retracted.")
    public Document jsonLd(@RestPath String articleId) {
        ArticleView article = standing(articleId, Set.of(Include.QUOTES, Include.ENTITIES), OffsetUnit.UTF16);
        return document(jsonLd.write(article), article, "ld");
    }

    @GET
    @Path("/articles/{articleId}/ninjs")
    @Produces(MediaType.APPLICATION_JSON)
    @PermitAll
    @Operation(
            operationId = "getArticleNinjs",
            summary = "An article as IPTC ninjs",
            description = "ninjs 3.1. After a retraction `pubStatus` is `canceled` and the words are gone.")
    @APIResponse(
            responseCode = "200",
            description = "The article.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.OBJECT, description = "See the ninjs 3.1 schema.")))
    @APIResponse(responseCode = "404", description = "Unknown.")
    @APIResponse(responseCode = "410", description = "Deleted.")
    public Document ninjs(@RestPath String articleId) {
        ArticleView article = articles.get(articleId, Set.of(Include.ENTITIES), OffsetUnit.UTF16);
        return document(ninjs.write(article), article, "ninjs");
    }

    @GET
    @Path("/articles/{articleId}/annotations")
    @Produces(JSON_LD)
    @PermitAll
    @Operation(
            operationId = "getArticleAnnotations",
            summary = "Quotes and mentions as W3C Web Annotations",
            description = "Positions are code points in the immutable version that `target.source` names.")
    @APIResponse(
            responseCode = "200",
            description = "The annotations.",
            content = @Content(mediaType = JSON_LD, schema = @Schema(type = SchemaType.OBJECT)))
    @APIResponse(responseCode = "404", description = "Unknown.")
    @APIResponse(responseCode = "410", description = "Deleted or retracted.")
    public Document annotations(@RestPath String articleId) {
        ArticleView article = standing(articleId, Set.of(Include.QUOTES, Include.MENTIONS), OffsetUnit.CODEPOINT);
        return document(annotations.write(article), article, "anno");
    }

    private ArticleView standing(String id, Set<Include> include, OffsetUnit unit) {
        ArticleView article = articles.get(id, include, unit);
        if (article.status() == ArticleStatus.RETRACTED) {
            throw ProblemException.of(ProblemType.GONE, "The article " + id + " was retracted.");
        }
        return article;
    }

    /** Quotes and names change without a new version of the article, so the tag comes from the bytes too. */
    private static Document document(ObjectNode json, ArticleView article, String format) {
        byte[] bytes = json.toString().getBytes(StandardCharsets.UTF_8);
        return Document.of(bytes, article.tag() + "-" + format);
    }
}
