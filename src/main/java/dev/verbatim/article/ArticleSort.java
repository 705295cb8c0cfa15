package dev.verbatim.article;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.verbatim.http.Enums;
import dev.verbatim.http.SortKey;
import java.util.List;

/** The orders of article lists; the id breaks ties. */
public enum ArticleSort implements Enums.Outside {
    NEWEST("-publishedAt", true, SortKey.time("a.listedAt", a -> a.listedAt)),
    OLDEST("publishedAt", false, SortKey.time("a.listedAt", a -> a.listedAt)),
    LAST_UPDATED("-updatedAt", true, SortKey.time("a.updatedAt", a -> a.updatedAt)),
    FIRST_UPDATED("updatedAt", false, SortKey.time("a.updatedAt", a -> a.updatedAt)),
    /** Best first; only where words are searched for, so that the index has the order. */
    RELEVANCE("relevance", true, SortKey.time("a.listedAt", a -> a.listedAt));

    private final String outside;
    final boolean descending;
    private final SortKey<Article> key;

    ArticleSort(String outside, boolean descending, SortKey<Article> key) {
        this.outside = outside;
        this.descending = descending;
        this.key = key;
    }

    @Override
    @JsonValue
    public String outside() {
        return outside;
    }

    List<SortKey<Article>> keys() {
        return List.of(key, SortKey.text("a.id", a -> a.id));
    }

    /** The same order as link rows {@code l} have it, in an index of their own. */
    List<SortKey<Article>> linkKeys() {
        return List.of(key.at(key.path().replace("a.", "l.")), SortKey.text("l.articleId", a -> a.id));
    }
}
