package dev.verbatim.quote;

import dev.verbatim.http.Page;
import dev.verbatim.http.PageInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of quotes. */
@Schema(description = "A page of quotes.")
public record QuotePage(@Schema(maxItems = 100) List<QuoteView> items, PageInfo page) implements Page {}
