package dev.verbatim.access;

import dev.verbatim.http.Page;
import dev.verbatim.http.PageInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of keys. */
public record ApiKeyPage(@Schema(maxItems = 100) List<ApiKeyView> items, PageInfo page) implements Page {}
