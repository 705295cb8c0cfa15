package dev.verbatim.article;

import dev.verbatim.http.Page;
import dev.verbatim.http.PageInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of corrections. */
@Schema(description = "A page of corrections, oldest first.")
public record CorrectionPage(@Schema(maxItems = 100) List<CorrectionView> items, PageInfo page) implements Page {}
