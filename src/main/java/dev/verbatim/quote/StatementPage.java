package dev.verbatim.quote;

import dev.verbatim.http.Page;
import dev.verbatim.http.PageInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of statements. */
@Schema(description = "A page of statements, the last printed first.")
public record StatementPage(@Schema(maxItems = 100) List<StatementView> items, PageInfo page) implements Page {}
