package dev.verbatim.taxonomy;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A section, tag or author as an article names it. */
@Schema(description = "A section, tag or author.")
public record TermRef(
        @Schema(maxLength = 200, examples = "world") String slug,
        @Schema(maxLength = 200, examples = "World") String name) {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_IN_SLUG = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern EDGES = Pattern.compile("^-|-$");

    /**
     * The term somebody calls {@code name}. The slug is lower case, without accents, words joined by hyphens. A name
     * given as a slug ("world-news") is shown with a capital first letter.
     */
    public static TermRef named(String name) {
        String plain = name.strip();
        String slug = slug(plain);
        boolean isSlug = plain.equals(slug) && !plain.isEmpty();
        return new TermRef(
                slug,
                isSlug
                        ? plain.substring(0, 1).toUpperCase(Locale.ROOT)
                                + plain.substring(1).replace('-', ' ')
                        : plain);
    }

    /** The slug for a name; empty when the name holds no letter or digit. */
    public static String slug(String name) {
        String folded =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
        String joined = NOT_IN_SLUG.matcher(folded.toLowerCase(Locale.ROOT)).replaceAll("-");
        return EDGES.matcher(joined).replaceAll("");
    }
}
