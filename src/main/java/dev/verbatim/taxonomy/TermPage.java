package dev.verbatim.taxonomy;

import dev.verbatim.http.Page;
import dev.verbatim.http.PageInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of sections, tags or authors. */
@Schema(description = "A page of sections, tags or authors.")
public record TermPage(@Schema(maxItems = 100) List<TermView> items, PageInfo page) implements Page {}
