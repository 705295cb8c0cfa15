package dev.verbatim.webhook;

import dev.verbatim.http.Page;
import dev.verbatim.http.PageInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of webhooks. */
public record WebhookPage(@Schema(maxItems = 100) List<WebhookView> items, PageInfo page) implements Page {}
