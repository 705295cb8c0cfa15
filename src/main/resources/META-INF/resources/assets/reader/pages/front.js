import { get } from "../api.js";
import { Colours, speakersOf } from "../colours.js";
import { h, link } from "../dom.js";
import { jsonButton } from "../json-panel.js";
import { dateline, kicker, pulled, ranking } from "../parts.js";
import { count, quoted, shorten, standing } from "../words.js";

const FILTERS = ["section", "tag", "source", "author"];
const PAGE = 13;

/** The latest articles, or those of one section, tag, paper or author. */
export default async function front({ query }) {
  const filters = Object.fromEntries(FILTERS.map((name) => [name, query.get(name)]));
  const [articles, sections, people, statements, label] = await Promise.all([
    get("/articles", { ...filters, include: "quotes", limit: PAGE }),
    get("/sections"),
    get("/entities", { type: "person", sort: "-quotesBy", limit: 8 }),
    get("/statements", { minSources: 2, limit: 3 }),
    labelOf(filters),
  ]);
  const [first, ...rest] = articles.items;
  const grid = h("div.grid", {}, rest.map(story));
  return {
    title: label,
    content: [
      h("div.topline", {}, sectionNav(sections.items, query.get("section")), jsonButton()),
      h("h1", { class: label ? "list-title" : "visually-hidden" }, label ?? "Latest articles"),
      first ? lead(first) : h("p.notice", {}, query.size ? "Nothing here." : "No articles yet: the demo newsroom may still be loading. Reload in a few seconds."),
      h("div.columns", {}, h("div", {}, grid, more(articles.page.next, filters, grid)), aside(people.items, statements.items)),
    ],
  };
}

async function labelOf({ section, tag, source, author }) {
  if (section) return (await get(`/sections/${encodeURIComponent(section)}`)).name;
  if (tag) return (await get(`/tags/${encodeURIComponent(tag)}`)).name;
  if (source) return (await get(`/sources/${encodeURIComponent(source)}`)).name;
  return author ? (await get(`/authors/${encodeURIComponent(author)}`)).name : null;
}

function sectionNav(sections, chosen) {
  const item = (href, name, current) => h("a", { href, "aria-current": current ? "page" : null }, name);
  return h("nav.sections", { "aria-label": "Sections" }, item("#/", "All", !chosen),
    sections.map((one) => item(link({ section: one.slug }), one.name, one.slug === chosen)));
}

function lead(article) {
  const colours = coloursOf(article);
  const quotes = best(article.quotes, 2);
  return h("article.lead", {},
    h("div", {}, kicker(article),
      h("h2", {}, h("a", { href: link("articles", article.id) }, article.title)),
      article.standfirst && h("p.standfirst", {}, article.standfirst),
      dateline(article)),
    h("div.lead-quotes", {}, quotes.map((quote) => pulled(quote, colours, { most: 220 }))));
}

function story(article) {
  const colours = coloursOf(article);
  const [quote] = best(article.quotes, 1);
  return h("article.story", {}, kicker(article),
    h("h2", {}, h("a", { href: link("articles", article.id) }, article.title)),
    article.standfirst && h("p.summary", {}, shorten(article.standfirst, 150)),
    quote && pulled(quote, colours, { most: 130 }), dateline(article));
}

/** Whole, surely attributed and not too long: worth to be printed large. */
function best(quotes, most) {
  const worth = (quote) => (quote.kind === "direct" ? 1 : 0) + quote.speaker.confidence + (quote.text.length > 35 && quote.text.length < 180 ? 1 : 0) + (/[.?!]$/.test(quote.text) ? 0.5 : 0);
  return quotes.filter((quote) => quote.speaker.entity).sort((a, b) => worth(b) - worth(a)).slice(0, most);
}

function coloursOf(article) {
  return new Colours(speakersOf(article.quotes).map((one) => one.entity.id));
}

function more(cursor, filters, grid) {
  if (!cursor) return null;
  const button = h("button.more", { type: "button" }, "Earlier articles");
  let next = cursor;
  button.addEventListener("click", async () => {
    button.disabled = true;
    const page = await get("/articles", { ...filters, include: "quotes", limit: PAGE, cursor: next });
    const added = page.items.map(story);
    grid.append(...added);
    added[0]?.querySelector("a").focus({ preventScroll: true });
    next = page.page.next;
    button.disabled = false;
    button.hidden = !next;
  });
  return button;
}

function aside(people, statements) {
  const colours = new Colours();
  return h("aside.aside", { "aria-label": "Across all papers" },
    h("section", {}, h("h2", {}, "Most quoted"), ranking(people), h("p.meta", {}, h("a", { href: "#/people" }, "Who speaks about whom →"))),
    statements.length ? h("section", {}, h("h2", {}, "Printed by several papers"),
      h("ul.plain.shared", {}, statements.map((one) => h("li", { class: colours.of(one.speaker?.id) },
        h("a", { href: link("statements", one.id) }, quoted(shorten(standing(one), 110))),
        h("p.meta", {}, one.speaker?.name, " · ", count(one.sourceCount, "paper"))))),
      h("p.meta", {}, h("a", { href: "#/statements" }, "All shared statements →"))) : null);
}
