package dev.verbatim.syndicate;

/** Writes a feed in one format, in UTF-8. */
interface FeedWriter {

    byte[] write(Feed feed);
}
