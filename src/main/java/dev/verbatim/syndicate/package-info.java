/**
 * The same articles and quotes in the formats that others read: Atom, RSS, JSON Feed, the news sitemap, schema.org
 * JSON-LD, IPTC ninjs and W3C Web Annotations. One writer for each format.
 *
 * <p>Invariants: the id of an entry is a {@code tag:} URI (RFC 4151) that depends on no slug, host or scheme and never
 * changes, so that no feed reader posts twice; {@code updated} comes from data and never from the clock, so that a
 * conditional GET can match.
 */
@NullMarked
package dev.verbatim.syndicate;

import org.jspecify.annotations.NullMarked;
