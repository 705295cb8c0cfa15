package dev.verbatim.testsupport;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Articles as a supplier sends them: {@code article().withText("...")}. Immutable; each {@code with} gives another
 * sample, so that constants can be shared. A test states only what it checks.
 */
public final class ArticleSamples {

    /** One paragraph, one quote; the speaker is named with title and role. */
    public static final ArticleSamples FERRY = article()
            .withExternalId("ferry")
            .withTitle("Ferry to sail again after five days in port")
            .withText(
                    "“The ferry will sail tomorrow, whatever the weather says,” said Ada Fenwick, the harbour master.");

    /** Two speakers, and the second speaks of the first. */
    public static final ArticleSamples BRIDGE = article()
            .withExternalId("bridge")
            .withTitle("Council votes for the bridge")
            .withText("“We have waited long enough for this bridge and now we shall build it,” said Tom Barrow.\n\n"
                    + "“I have worked with Tom Barrow for years and he has never kept a promise,” said Ada Fenwick.");

    private final Map<String, Object> properties;

    private ArticleSamples(Map<String, Object> properties) {
        this.properties = properties;
    }

    /** An article that is accepted as it is: it has a title and a text with one quote. */
    public static ArticleSamples article() {
        return new ArticleSamples(Map.of())
                .with("title", "Nothing happened today")
                .with("bodyText", "“Nothing at all has happened here today,” said Mary Osgood.");
    }

    public ArticleSamples withText(String text) {
        return without("bodyHtml").with("bodyText", text);
    }

    public ArticleSamples withHtml(String html) {
        return without("bodyText").with("bodyHtml", html);
    }

    public ArticleSamples withTitle(String title) {
        return with("title", title);
    }

    public ArticleSamples withExternalId(String id) {
        return with("externalId", id);
    }

    public ArticleSamples withSection(String section) {
        return with("section", section);
    }

    public ArticleSamples withTags(String... tags) {
        return with("tags", Arrays.asList(tags));
    }

    public ArticleSamples withAuthors(String... authors) {
        return with("authors", Arrays.asList(authors));
    }

    /** {@code time} as RFC 3339. */
    public ArticleSamples publishedAt(String time) {
        return with("publishedAt", time);
    }

    public ArticleSamples asDraft() {
        return with("status", "draft");
    }

    /** Any property, also one that no article has, and any value, also a wrong one. */
    public ArticleSamples with(String property, Object value) {
        Map<String, Object> copy = new LinkedHashMap<>(properties);
        copy.put(property, value);
        return new ArticleSamples(Collections.unmodifiableMap(copy));
    }

    public ArticleSamples without(String... names) {
        Map<String, Object> copy = new LinkedHashMap<>(properties);
        List.of(names).forEach(copy::remove);
        return new ArticleSamples(Collections.unmodifiableMap(copy));
    }

    /** The external id, or a fixed one: the same sample sent twice is the same article. */
    public String externalId() {
        return String.valueOf(properties.getOrDefault("externalId", "sample"));
    }

    /** The request body. */
    public String json() {
        return Json.write(properties);
    }

    @Override
    public String toString() {
        return json();
    }
}
