package dev.verbatim.ingest;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.safety.Safelist;
import org.jsoup.select.NodeVisitor;

/**
 * HTML of an article, sanitised, and the text it stands for.
 *
 * <p>Markup: paragraphs, headings, lists, quotes, links and emphasis stay; everything else goes, scripts and styles with
 * what they hold. Text: each block (p, h1-h6, li, blockquote, pre) is a paragraph, {@code br} is a line break, blanks
 * collapse as in a browser.
 */
record ArticleHtml(String markup, String text) {

    private static final Safelist ALLOWED = new Safelist()
            .addTags("p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "pre", "br")
            .addTags("a", "em", "strong", "b", "i", "q", "cite", "sub", "sup")
            .addAttributes("a", "href", "title")
            .addProtocols("a", "href", "http", "https", "mailto")
            .addEnforcedAttribute("a", "rel", "noopener nofollow");

    static ArticleHtml of(String raw) {
        Document clean = Jsoup.parseBodyFragment(
                Jsoup.clean(raw, "", ALLOWED, new Document.OutputSettings().prettyPrint(false)));
        clean.outputSettings().prettyPrint(false);
        StringBuilder text = new StringBuilder();
        clean.body().traverse(new Paragraphs(text));
        return new ArticleHtml(clean.body().html(), text.toString());
    }

    /** Writes block by block: an empty line where a block begins or ends. */
    private record Paragraphs(StringBuilder out) implements NodeVisitor {

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode words) {
                append(words.text());
            } else if (node instanceof Element element) {
                if (element.normalName().equals("br")) {
                    out.append('\n');
                } else if (element.isBlock()) {
                    out.append("\n\n");
                }
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element && element.isBlock()) {
                out.append("\n\n");
            }
        }

        private void append(String words) {
            boolean atStart = out.length() == 0 || out.charAt(out.length() - 1) == '\n';
            out.append(atStart ? words.stripLeading() : words);
        }
    }
}
