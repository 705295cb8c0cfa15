package dev.verbatim.article;

import dev.verbatim.http.Page;
import dev.verbatim.http.PageInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of articles. */
@Schema(name = "ArticleSummaryPage", description = "A page of articles.")
public record ArticlePage(@Schema(maxItems = 100) List<ArticleSummary> items, PageInfo page) implements Page {}
