package dev.verbatim.taxonomy;

import dev.verbatim.http.Page;
import dev.verbatim.http.PageInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of sources. */
@Schema(description = "A page of sources.")
public record SourcePage(@Schema(maxItems = 100) List<SourceView> items, PageInfo page) implements Page {}
