package dev.verbatim.article;

import dev.verbatim.http.CacheRules;
import dev.verbatim.http.PageRequest;
import dev.verbatim.http.ProblemException;
import dev.verbatim.http.Slice;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Versions and corrections of an article over HTTP. */
@Path("/v1")
@Tag(name = "Articles")
public class VersionResource {

    private final VisibleArticles articles;
    private final Versions versions;
    private final Corrections corrections;

    VersionResource(VisibleArticles articles, Versions versions, Corrections corrections) {
        this.articles = articles;
        this.versions = versions;
        this.corrections = corrections;
    }

    @GET
    @Path("/articles/{articleId}/versions")
    @PermitAll
    @Operation(
            operationId = "listArticleVersions",
            summary = "Versions of an article",
            description = "Every state the article has been in, newest first.")
    @APIResponse(responseCode = "200", description = "One page.")
    @APIResponse(responseCode = "404", description = "Unknown.")
    @APIResponse(responseCode = "410", description = "Deleted.")
    public VersionPage versions(@RestPath String articleId, @BeanParam @Valid PageRequest page) {
        Slice<ArticleVersion> slice = versions.page(articles.get(articleId).id, page);
        return new VersionPage(slice.map(VersionView::of), slice.page());
    }

    @GET
    @Path("/articles/{articleId}/versions/{version}")
    @PermitAll
    @Operation(
            operationId = "getArticleVersion",
            summary = "Get one version of an article",
            description = "The article as that version left it. It never changes: keep it for ever.")
    @APIResponse(responseCode = "200", description = "That version.")
    @APIResponse(responseCode = "404", description = "Unknown.")
    @APIResponse(responseCode = "410", description = "Deleted.")
    public RestResponse<ArticleView> version(
            @RestPath String articleId,
            @RestPath @Min(1) @Max(100000) @Parameter(description = "Number of the version.", example = "1")
                    int version) {
        Article article = articles.get(articleId);
        ArticleVersion found = versions.read(articleId, version)
                .filter(v -> articles.seesDrafts() || v.isPublic())
                .orElseThrow(() -> ProblemException.notFound("version " + version + " of article", articleId));
        return RestResponse.ResponseBuilder.ok(versions.view(article, found))
                .header("Cache-Control", found.isPublic() ? CacheRules.IMMUTABLE : CacheRules.PRIVATE)
                .build();
    }

    @GET
    @Path("/articles/{articleId}/corrections")
    @PermitAll
    @Operation(
            operationId = "listArticleCorrections",
            summary = "Corrections and retractions of an article",
            description = "What readers were told about changes, oldest first.")
    @APIResponse(responseCode = "200", description = "One page.")
    @APIResponse(responseCode = "404", description = "Unknown.")
    @APIResponse(responseCode = "410", description = "Deleted.")
    public CorrectionPage corrections(@RestPath String articleId, @BeanParam @Valid PageRequest page) {
        Slice<Correction> slice = corrections.page(articles.get(articleId).id, page);
        return new CorrectionPage(slice.map(CorrectionView::of), slice.page());
    }
}
