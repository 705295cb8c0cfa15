package dev.verbatim.entity;

import dev.verbatim.http.Page;
import dev.verbatim.http.PageInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of mentions. */
@Schema(description = "A page of mentions.")
public record MentionPage(@Schema(maxItems = 100) List<MentionView> items, PageInfo page) implements Page {}
