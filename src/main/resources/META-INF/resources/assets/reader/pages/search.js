import { get } from "../api.js";
import { h, link } from "../dom.js";
import { jsonButton } from "../json-panel.js";
import { highlighted } from "../parts.js";

const TYPES = { article: "Articles", quote: "Quotes", entity: "People, organisations, places" };
const PLACES = { article: "articles", entity: "entities" };

/** Everything that was found, with the words asked for marked. */
export default async function search({ query }) {
  const q = query.get("q")?.trim() ?? "";
  const types = query.get("types");
  const found = q ? await get("/search", { q, types, limit: 30 }) : { items: [], page: {} };
  return {
    title: q ? `Search: ${q}` : "Search",
    content: [
      h("div.topline", {}, h("h1", {}, q ? `“${q}”` : "Search"), jsonButton()),
      h("nav.sections", { "aria-label": "What to search" }, h("a", { href: link("search", { q }), "aria-current": types ? null : "page" }, "Everything"),
        Object.entries(TYPES).map(([type, name]) => h("a", { href: link("search", { q, types: type }), "aria-current": type === types ? "page" : null }, name))),
      found.items.length ? h("ol.plain.hits", {}, found.items.map(row))
        : h("p.notice", {}, q ? "Nothing was found. Fewer words find more; a word in “quotation marks” is taken as it stands." : "Type above what you look for."),
    ],
  };
}

function row(hit) {
  const place = hit.type === "quote" ? link("articles", hit.articleId) : link(PLACES[hit.type], hit.id);
  const words = highlighted(hit.snippet, hit.highlights);
  return h("li.hit-row", {}, h("p.kicker", {}, hit.type),
    hit.type === "quote" ? [h("blockquote.pulled", {}, h("p", {}, h("a", { href: place }, "“", words, "”"))), h("p.meta", {}, hit.title)]
      : [h("h2", {}, h("a", { href: place }, hit.title)), hit.snippet && h("p", {}, words)]);
}
