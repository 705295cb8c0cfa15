package dev.verbatim.http;

import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * The filter {@code lang}: a tag with a region means just that, one without means every region of the language (basic
 * filtering of RFC 4647). Case does not matter. Written so that each form is one range of an index on the expression.
 */
public final class LanguageRange {

    private LanguageRange() {}

    /** Adds the condition for the column at {@code path}; nothing when no tag is given. */
    public static <T> ListQuery<T> add(ListQuery<T> query, String path, Collection<String> tags) {
        List<String> whole = lower(tags, true);
        List<String> roots = lower(tags, false);
        String equal = "lower(" + path + ") in :lang";
        String within = "split_part(lower(" + path + "), '-', 1) in :langRoot";
        if (!whole.isEmpty() && !roots.isEmpty()) {
            return query.where("(" + equal + " or " + within + ")", "lang", whole)
                    .bind("langRoot", roots);
        }
        return query.where(equal, "lang", whole).where(within, "langRoot", roots);
    }

    private static List<String> lower(Collection<String> tags, boolean region) {
        return tags.stream()
                .filter(t -> t.contains("-") == region)
                .map(t -> t.toLowerCase(Locale.ROOT))
                .toList();
    }
}
