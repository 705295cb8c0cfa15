package dev.verbatim.syndicate;

/** The feed formats: a closed set, so that one test can loop over all. */
enum FeedFormat {
    ATOM(new AtomWriter()),
    RSS(new RssWriter()),
    JSON(new JsonFeedWriter());

    private final FeedWriter writer;

    FeedFormat(FeedWriter writer) {
        this.writer = writer;
    }

    byte[] write(Feed feed) {
        return writer.write(feed);
    }
}
