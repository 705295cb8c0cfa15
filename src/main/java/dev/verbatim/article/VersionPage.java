package dev.verbatim.article;

import dev.verbatim.http.Page;
import dev.verbatim.http.PageInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of versions. */
@Schema(description = "A page of versions, newest first.")
public record VersionPage(@Schema(maxItems = 100) List<VersionView> items, PageInfo page) implements Page {}
