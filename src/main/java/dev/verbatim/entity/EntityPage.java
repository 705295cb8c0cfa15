package dev.verbatim.entity;

import dev.verbatim.http.Page;
import dev.verbatim.http.PageInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of entities. */
@Schema(description = "A page of entities.")
public record EntityPage(@Schema(maxItems = 100) List<EntityView> items, PageInfo page) implements Page {}
