import { h, link } from "./dom.js";
import { TYPES, count, day, quoted, shorten, standing } from "./words.js";

/** What several pages are made of. */

/** Where and when an article was printed: "Politics · The Oldmere Post · 3 May 2026". */
export function dateline(article) {
  return h("p.meta", {}, article.source.name, " · ", h("time", { datetime: article.publishedAt }, day(article.publishedAt)));
}

/** Why an article must be read with care: retracted, corrected; null for most. */
export function caution(article) {
  if (article.status === "retracted") return h("span.badge.badge-strong", {}, "Retracted");
  return article.counts.corrections ? h("span.badge", {}, article.version > 1 ? "Revised" : "With a note") : null;
}

export function kicker(article) {
  const section = article.section && h("a", { href: link({ section: article.section.slug }) }, article.section.name);
  return h("p.kicker", {}, section, " ", caution(article));
}

/** A quote to be looked at: large words, then whose they are. */
export function pulled(quote, colours, { most = 200, cite = true, tag = "blockquote" } = {}) {
  const { entity, mention } = quote.speaker;
  const name = entity?.name ?? mention?.text;
  return h(`${tag}.pulled`, { class: colours.of(entity?.id) },
    h("p", {}, quoted(shorten(standing(quote), most))),
    cite && name && h("footer", {}, entity ? h("a", { href: link("entities", entity.id) }, name) : name));
}

/** One quote as a row of a list: words, whose, about whom, and where they were printed. */
export function quoteRow(quote, colours, article, { speaker = true } = {}) {
  const about = quote.about.map((one) => one.entity).filter((one) => one.id !== quote.speaker.entity?.id);
  return h("li.quote-row", { class: colours.of(quote.speaker.entity?.id), id: quote.id },
    pulled(quote, colours, { most: 600, cite: speaker }),
    h("p.meta", {},
      about.length ? ["About ", listed(about.map((one) => h("a", { href: link("entities", one.id) }, one.name))), ". "] : "",
      article && ["Printed in ", h("a", { href: link("articles", quote.articleId) }, article.title), ", ", article.source.name, ", ", day(article.publishedAt, true), ". "],
      quote.statementId && h("a", { href: link("statements", quote.statementId) }, "The statement"), quote.statementId && "."));
}

/** "a, b and c" of elements. */
export function listed(elements) {
  return elements.flatMap((one, i) => (i === 0 ? [one] : [i === elements.length - 1 ? " and " : ", ", one]));
}

/** Name and first mark of an entity. */
export function entityHead(entity) {
  return [h("p.kicker", {}, TYPES[entity.type] ?? entity.type), h("h1", {}, entity.name),
    entity.description && h("p.standfirst", {}, entity.description[0].toUpperCase() + entity.description.slice(1))];
}

/** The people of a list with bars for how often they are quoted. */
export function ranking(entities, href = (one) => link("entities", one.id)) {
  const most = Math.max(1, ...entities.map((one) => one.counts.quotesBy));
  return h("ol.ranking.plain", {}, entities.map((one) => h("li", {},
    h("a", { href: href(one) }, one.name),
    h("span.meta", {}, count(one.counts.quotesBy, "quote")),
    h("progress", { max: most, value: one.counts.quotesBy, "aria-hidden": "true" }))));
}

/** Snippet with the found words marked; spans count in the snippet. */
export function highlighted(snippet, spans) {
  const nodes = [];
  let at = 0;
  for (const { start, end } of spans) {
    nodes.push(snippet.slice(at, start), h("mark.hit", {}, snippet.slice(start, end)));
    at = end;
  }
  return [...nodes, snippet.slice(at)];
}

/** The titles and papers of these quotes' articles, by article id: one request for up to a hundred. */
export async function articlesOf(quotes, get) {
  const ids = [...new Set(quotes.map((quote) => quote.articleId))];
  const pages = [];
  for (let i = 0; i < ids.length; i += 100) pages.push(get("/articles", { ids: ids.slice(i, i + 100), limit: 100 }));
  return new Map((await Promise.all(pages)).flatMap((page) => page.items).map((article) => [article.id, article]));
}

