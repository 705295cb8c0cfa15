import { all, get } from "../api.js";
import { h, link } from "../dom.js";
import { jsonButton } from "../json-panel.js";
import { ranking } from "../parts.js";
import { count, initials } from "../words.js";

const SHOWN = 12;

/** Those who are quoted most, and a table of who speaks about whom. */
export default async function people() {
  const ranked = (await get("/entities", { type: "person", sort: "-quotesBy", limit: 40 })).items.filter((one) => one.counts.quotesBy);
  const first = ranked.slice(0, SHOWN);
  const ids = first.map((one) => one.id);
  const quotes = ids.length ? await all("/quotes", { speaker: ids, about: ids }, 500) : [];
  return {
    title: "People",
    content: [
      h("div.topline", {}, h("h1", {}, "Who speaks about whom"), jsonButton()),
      h("p.standfirst", {}, "The most quoted people, and how often each (a row) speaks about each (a column). Pick a square for the words."),
      matrix(first, quotes),
      h("section", {}, h("h2", {}, "Most quoted"), h("div.many", {}, ranking(ranked))),
    ],
  };
}

function matrix(people, quotes) {
  const sums = new Map();
  for (const quote of quotes) for (const { entity } of quote.about) {
    const key = `${quote.speaker.entity?.id} ${entity.id}`;
    sums.set(key, (sums.get(key) ?? 0) + 1);
  }
  const most = Math.max(1, ...people.flatMap((a) => people.filter((b) => b !== a).map((b) => sums.get(`${a.id} ${b.id}`) ?? 0)));
  const cell = (a, b) => {
    const n = sums.get(`${a.id} ${b.id}`) ?? 0;
    if (a === b || !n) return h("td", { class: a === b ? "self" : "" });
    return h("td", { class: `heat heat-${Math.ceil((n / most) * 5)}` }, h("a", { href: link("entities", a.id, { about: b.id }), "aria-label": `${a.name} about ${b.name}: ${count(n, "quote")}`, title: `${a.name} about ${b.name}` }, n));
  };
  return h("div.scroll", { tabindex: "0", role: "region", "aria-label": "Who speaks about whom" },
    h("table.matrix", {},
      h("thead", {}, h("tr", {}, h("td"), people.map((b) => h("th", { scope: "col" }, h("abbr", { title: b.name }, initials(b.name)))))),
      h("tbody", {}, people.map((a) => h("tr", {}, h("th", { scope: "row" }, h("a", { href: link("entities", a.id) }, a.name), h("small", {}, initials(a.name))), people.map((b) => cell(a, b)))))));
}
