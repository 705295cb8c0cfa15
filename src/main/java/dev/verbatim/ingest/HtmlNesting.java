package dev.verbatim.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How deep the elements of HTML stand in each other, told from its tags alone, before anything is built of them: the
 * parser looks through what is open at each tag, so that 130,000 open elements would keep it busy for minutes.
 *
 * <p>Never counts less than the parser will nest, but for the few emphasis elements that it repeats of itself. May count
 * more where end tags are missing.
 */
final class HtmlNesting {

    /** Deeper than any article: pages of news nest 20 to 40 elements. */
    static final int DEEPEST = 400;

    private static final Pattern TAG = Pattern.compile("<(/?)([a-zA-Z][^\\s/>]{0,30})");
    private static final Set<String> EMPTY = Set.of(
            "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track",
            "wbr");
    /** A start tag ends the element of the same name right before it. */
    private static final Set<String> ENDING_THEMSELVES = Set.of("li", "dt", "dd", "option", "a");
    /** The end of another element ends none of these, and their start ends a paragraph. */
    private static final Set<String> BLOCKS = Set.of(
            "address",
            "article",
            "aside",
            "blockquote",
            "center",
            "dd",
            "details",
            "dialog",
            "dir",
            "div",
            "dl",
            "dt",
            "fieldset",
            "figcaption",
            "figure",
            "footer",
            "form",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hgroup",
            "li",
            "listing",
            "main",
            "menu",
            "nav",
            "ol",
            "p",
            "plaintext",
            "pre",
            "search",
            "section",
            "summary",
            "ul",
            "xmp");
    /** No end tag reaches beyond one of these. */
    private static final Set<String> WALLS = Set.of(
            "table",
            "td",
            "th",
            "caption",
            "object",
            "applet",
            "marquee",
            "button",
            "template",
            "select",
            "svg",
            "math");

    private static final Set<String> LISTS = Set.of("ul", "ol");

    private final List<String> open = new ArrayList<>();

    private HtmlNesting() {}

    /** Whether more than {@link #DEEPEST} elements stand in each other. Takes linear time. */
    static boolean isTooDeep(String html) {
        HtmlNesting nesting = new HtmlNesting();
        Matcher tag = TAG.matcher(html);
        while (tag.find() && nesting.open.size() <= DEEPEST) {
            String name = tag.group(2).toLowerCase(Locale.ROOT);
            if (!tag.group(1).isEmpty()) {
                nesting.end(name);
            } else if (!EMPTY.contains(name)) {
                nesting.start(name);
            }
        }
        return nesting.open.size() > DEEPEST;
    }

    private void start(String name) {
        if (ENDING_THEMSELVES.contains(name)
                && !open.isEmpty()
                && open.get(open.size() - 1).equals(name)) {
            return;
        }
        if (BLOCKS.contains(name)) {
            end("p");
        }
        open.add(name);
    }

    private void end(String name) {
        for (int i = open.size() - 1; i >= 0; i--) {
            if (open.get(i).equals(name)) {
                open.subList(i, open.size()).clear();
                return;
            }
            if (holds(open.get(i), name)) {
                return;
            }
        }
    }

    /** Whether the end of {@code inner} leaves an element open that was opened within it. */
    private static boolean holds(String element, String inner) {
        boolean reaches = BLOCKS.contains(inner) && !inner.equals("form");
        return WALLS.contains(element)
                || BLOCKS.contains(element) && !reaches
                || inner.equals("li") && LISTS.contains(element);
    }
}
