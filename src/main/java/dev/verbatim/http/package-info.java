/**
 * What every endpoint shares and no feature owns: problems (RFC 9457), pages and cursors, conditional requests, ids,
 * absolute links, the clock and what completes the OpenAPI document.
 *
 * <p>Decisions: links are built from the configured {@code verbatim.public-url} and never from the {@code Host} header,
 * so that neither a cache nor a webhook can be poisoned by a caller. A 304 is decided on the bytes that would have been
 * sent ({@link dev.verbatim.http.ConditionalFilter}), so a tag can never outlive what it stands for.
 */
@NullMarked
package dev.verbatim.http;

import org.jspecify.annotations.NullMarked;
