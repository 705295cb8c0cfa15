package dev.verbatim.article;

import dev.verbatim.http.Enums;
import dev.verbatim.http.PageRequest;
import dev.verbatim.http.ProblemException;
import dev.verbatim.http.ProblemType;
import dev.verbatim.http.Slice;
import dev.verbatim.text.OffsetUnit;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
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
import org.jspecify.annotations.Nullable;

/** Articles over HTTP. */
@Path("/v1")
@Tag(name = "Articles")
public class ArticleResource {

    private final Articles articles;
    private final VisibleArticles visible;
    private final ArticleViews views;

    ArticleResource(Articles articles, VisibleArticles visible, ArticleViews views) {
        this.articles = articles;
        this.visible = visible;
        this.views = views;
    }

    @GET
    @Path("/articles")
    @PermitAll
    @Operation(
            operationId = "listArticles",
            summary = "List articles",
            description =
                    "Published articles, newest first, without their text; `include` brings quotes or entities along.")
    @APIResponse(responseCode = "200", description = "One page.")
    @APIResponse(responseCode = "403", description = "The key may not see articles of this status.")
    public ArticlePage list(
            @BeanParam @Valid ArticleFilter filter,
            @RestQuery
                    @Size(max = 4)
                    @Parameter(description = "What comes along; repeat for several.", example = "quotes")
                    List<Include> include,
            @RestQuery @DefaultValue("utf16") @Parameter(description = "What offsets count.", example = "utf16")
                    OffsetUnit offsetUnit,
            @BeanParam @Valid PageRequest page) {
        checkAllowed(filter.status);
        Slice<Article> slice = articles.page(filter, page);
        return new ArticlePage(views.summaries(slice.items(), include, offsetUnit), slice.page());
    }

    /** What is not public is listed for those who write. */
    private void checkAllowed(@Nullable ArticleStatus status) {
        if (status == null
                || status == ArticleStatus.PUBLISHED
                || status == ArticleStatus.RETRACTED
                || visible.seesDrafts()) {
            return;
        }
        String detail = "status=" + Enums.write(status) + " needs a key with the role ingest or editor.";
        throw visible.isAnonymous()
                ? ProblemException.of(ProblemType.UNAUTHORIZED, detail).withHeader("WWW-Authenticate", "Bearer")
                : ProblemException.of(ProblemType.FORBIDDEN, detail);
    }

    @GET
    @Path("/articles/{articleId}")
    @PermitAll
    @Operation(operationId = "getArticle", summary = "Get one article", description = "One article with its text.")
    @APIResponse(responseCode = "200", description = "The article.")
    @APIResponse(responseCode = "404", description = "Unknown.")
    @APIResponse(responseCode = "410", description = "Deleted.")
    public ArticleView get(
            @RestPath String articleId,
            @RestQuery
                    @Size(max = 4)
                    @Parameter(description = "What comes along; repeat for several.", example = "quotes")
                    List<Include> include,
            @RestQuery @DefaultValue("utf16") @Parameter(description = "What offsets count.", example = "utf16")
                    OffsetUnit offsetUnit) {
        return views.whole(visible.whole(articleId), include, offsetUnit);
    }
}
