package dev.verbatim.http;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An answer that is written already: a feed, another view of an article. {@link ConditionalFilter} tags it.
 *
 * @param tag          opaque part of a strong ETag, null to have a weak one made from the bytes
 * @param lastModified when the content last changed, from data and never from the clock; null when it has no such time
 * @param links        value of the {@code Link} header (RFC 8288), null for none
 */
public record Document(
        byte[] bytes,
        @Nullable String tag,
        @Nullable Instant lastModified,
        @Nullable String links) {

    /** With a strong tag that starts with {@code prefix} and changes with any byte. */
    public static Document of(byte[] bytes, String prefix) {
        return new Document(bytes, prefix + "-" + EntityTag.hash(bytes, 6), null, null);
    }
}
