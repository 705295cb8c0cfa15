package dev.verbatim.search;

import dev.verbatim.http.Page;
import dev.verbatim.http.PageInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of what was found. */
@Schema(description = "A page of what was found, best first.")
public record SearchHitPage(@Schema(maxItems = 100) List<SearchHit> items, PageInfo page) implements Page {}
