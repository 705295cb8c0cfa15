import { all, get } from "../api.js";
import { circle } from "../circle.js";
import { Colours } from "../colours.js";
import { h, link } from "../dom.js";
import { jsonButton } from "../json-panel.js";
import { articlesOf, dateline, entityHead, kicker, quoteRow } from "../parts.js";
import { timeline } from "../timeline.js";
import { count, day } from "../words.js";

const NEIGHBOURS = 9;

/** A person, or whatever has a name: what they said, about whom, when; what was said about them. */
export default async function entityPage({ parts: [wanted], query }) {
  const entity = await get(`/entities/${encodeURIComponent(wanted)}`);
  const [by, about] = await Promise.all([all("/quotes", { speaker: entity.id }), all("/quotes", { about: entity.id })]);
  const others = about.filter((quote) => quote.speaker.entity?.id !== entity.id);
  const [articles, printed] = await Promise.all([articlesOf([...by, ...others], get), get("/articles", { entity: entity.id, limit: 10 })]);
  const arrows = arrowsOf(entity, by, others);
  const colours = new Colours([entity.id, ...neighbours(entity, arrows).map((one) => one.id)]);
  const drawn = [...by.map((quote) => ({ quote, side: "said" })), ...others.map((quote) => ({ quote, side: "about" }))]
    .filter(({ quote }) => articles.has(quote.articleId))
    .map((one) => ({ ...one, at: new Date(articles.get(one.quote.articleId).publishedAt) }));
  const [time, ring] = await Promise.all([timeline(drawn, colours), circle(entity, arrows, colours)]);
  return {
    title: entity.name,
    shown: (main) => query.size && main.querySelector(".quotes")?.scrollIntoView(),
    content: [
      h("header.person-head", { class: colours.of(entity.id) }, h("div.topline", {}, h("div", {}, entityHead(entity)), jsonButton()), facts(entity)),
      drawn.length > 1 ? h("section", { "aria-label": "When" }, h("h2", {}, "When"), h("p.meta", {}, "Each dot is a quote: above the line what they said, in the colour of whom it is about; below what others said about them, in the colour of who speaks."), time) : "",
      arrows.length ? h("section", { "aria-label": "Who about whom" }, h("h2", {}, "Who about whom"), h("p.meta", {}, "An arrow leads from who speaks to whom it is about; the wider, the more quotes. Pick one for the words."), ring) : "",
      quotes(entity, by, others, articles, colours, query),
      h("section", {}, h("h2", {}, "In the papers"), h("ul.plain.titles", {}, printed.items.map((one) =>
        h("li", {}, kicker(one), h("a", { href: link("articles", one.id) }, one.title), dateline(one))))),
    ],
  };
}

function facts(entity) {
  const { quotesBy, quotesAbout, articles } = entity.counts;
  const fact = (number, words) => h("div", {}, h("dd", {}, number.toLocaleString("en-GB")), h("dt", {}, words));
  const known = entity.aliases.filter((alias) => alias !== entity.name);
  return h("div", {}, h("dl.facts", {}, fact(quotesBy, "quotes of theirs"), fact(quotesAbout, "quotes about them"), fact(articles, "articles")),
    h("p.meta", {}, known.length ? `Also called ${known.join(", ")}. ` : "",
      entity.firstSeenAt ? `In the news from ${day(entity.firstSeenAt)} to ${day(entity.lastSeenAt)}.` : ""));
}

/** {from, to, count} between the entity and those it is most often together with. */
function arrowsOf(entity, by, others) {
  const arrows = new Map();
  const add = (from, to) => {
    const key = `${from.id} ${to.id}`;
    arrows.set(key, { from, to, count: (arrows.get(key)?.count ?? 0) + 1 });
  };
  by.forEach((quote) => quote.about.map((one) => one.entity).filter((one) => one.id !== entity.id && one.type !== "place").forEach((one) => add(entity, one)));
  others.filter((quote) => quote.speaker.entity).forEach((quote) => add(quote.speaker.entity, entity));
  const kept = new Set(neighbours(entity, [...arrows.values()]).slice(0, NEIGHBOURS).map((one) => one.id));
  return [...arrows.values()].filter(({ from, to }) => kept.has(from.id) || kept.has(to.id));
}

function neighbours(entity, arrows) {
  const sums = new Map();
  for (const { from, to, count: n } of arrows) {
    const other = from.id === entity.id ? to : from;
    sums.set(other.id, { ...other, n: (sums.get(other.id)?.n ?? 0) + n });
  }
  return [...sums.values()].sort((a, b) => b.n - a.n);
}

/** "about" in the address answers what one said about another; "by" what another said about them. */
function quotes(entity, by, others, articles, colours, query) {
  const target = query.get("about");
  const source = query.get("by");
  const turned = source !== null || (!by.length && !target);
  const counterparts = tally(turned ? others.map((q) => [q.speaker.entity]) : by.map((q) => q.about.map((one) => one.entity)), entity.id);
  const chosen = turned ? source : target;
  const shown = (turned ? others : by).filter((q) => !chosen || (turned ? q.speaker.entity?.id === chosen : q.about.some((one) => one.entity.id === chosen)));
  const name = counterparts.find((one) => one.entity.id === chosen)?.entity.name;
  const tab = (href, words, on) => h("a", { href, "aria-current": on ? "true" : null }, words);
  const title = turned ? (name ? `${name} about ${entity.name}` : `About ${entity.name}`) : name ? `${entity.name} about ${name}` : `${entity.name} said`;
  return h("section.quotes", {},
    h("div.tabs", { role: "group", "aria-label": "Which quotes" },
      by.length ? tab(link("entities", entity.id, {}), `They said (${by.length})`, !turned) : "",
      others.length ? tab(link("entities", entity.id, { by: "" }), `Others about them (${others.length})`, turned) : ""),
    counterparts.length > 1 ? h("p.filters", {}, h("span.meta", {}, turned ? "By " : "About "), counterparts.slice(0, 12).map((one) =>
      [h("a", { class: colours.of(one.entity.id), href: link("entities", entity.id, turned ? { by: one.entity.id } : { about: one.entity.id }), "aria-current": one.entity.id === chosen ? "true" : null }, one.entity.name, h("small", {}, ` ${one.count}`)), " "])) : "",
    h("h2", {}, title, " ", h("small", {}, count(shown.length, "quote"))),
    h("ol.plain.quote-list", {}, shown.map((quote) => quoteRow(quote, colours, articles.get(quote.articleId), { speaker: turned }))));
}

function tally(groups, own) {
  const counts = new Map();
  for (const entity of groups.flat()) {
    if (!entity || entity.id === own) continue;
    counts.set(entity.id, { entity, count: (counts.get(entity.id)?.count ?? 0) + 1 });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count);
}
