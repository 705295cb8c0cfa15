import { get } from "../api.js";
import { explain } from "../card.js";
import { Colours, speakersOf } from "../colours.js";
import { h, link } from "../dom.js";
import { jsonButton } from "../json-panel.js";
import { markedText } from "../marks.js";
import { caution, listed } from "../parts.js";
import { TYPES, count, day } from "../words.js";

const NOTES = { correction: "Correction", clarification: "Clarification", update: "Update", retraction: "Retraction" };
const FORMATS = [["jsonld", "JSON-LD"], ["ninjs", "ninjs"], ["annotations", "Web Annotations"]];

/** One article with its quotes and names marked in place; an older version when the address names one. */
export default async function article({ parts: [id, version] }) {
  const path = `/articles/${encodeURIComponent(id)}`;
  const found = await get(path, { include: ["quotes", "entities", "mentions"] });
  const old = version && Number(version) !== found.version ? await get(`${path}/versions/${version}`) : null;
  const quotes = old ? old.quotes ?? [] : found.quotes;
  const colours = new Colours(speakersOf(quotes).map((one) => one.entity.id));
  const body = h("div.body", { lang: found.lang }, markedText((old ?? found).body.text, quotes, old ? [] : found.mentions, colours));
  const reading = h("div.reading", {}, body);
  explain(reading, quotes, colours, found.entities);
  return {
    title: found.title,
    content: [h("article.article", {}, head(found), banner(found, old), h("div.spread", {}, reading, apparatus(found, quotes, colours, body)))],
  };
}

function head(found) {
  return h("header.article-head", {},
    h("div.topline", {},
      h("p.kicker", {}, found.section && h("a", { href: link({ section: found.section.slug }) }, found.section.name), " ", caution(found)),
      jsonButton()),
    h("h1", {}, found.title),
    found.standfirst && h("p.standfirst", {}, found.standfirst),
    h("p.meta", {},
      found.authors.length ? ["By ", listed(found.authors.map((one) => h("a", { href: link({ author: one.slug }) }, one.name))), " · "] : "",
      h("a", { href: link({ source: found.source.id }) }, found.source.name), " · ",
      h("time", { datetime: found.publishedAt }, day(found.publishedAt)), " · ",
      count(found.counts.quotes, "quote")));
}

function banner(found, old) {
  const notes = found.corrections.map((note) => h("div.note", { class: `note-${note.kind}` },
    h("h2", {}, NOTES[note.kind] ?? note.kind), h("p", {}, note.text)));
  const versions = found.version > 1 && h("p.meta.versions", {}, old ? `You are reading version ${old.version}. ` : "Versions: ",
    Array.from({ length: found.version }, (_, i) => i + 1).map((n) => [h("a", {
      href: link("articles", found.id, "versions", n), "aria-current": n === (old?.version ?? found.version) ? "true" : null,
    }, n === found.version ? `${n}, as it stands` : n === 1 ? "1, as first printed" : String(n)), " "]));
  return notes.length || versions ? h("section.notes", { "aria-label": "Notes of the editors" }, notes, versions) : "";
}

/** The margin: who speaks and who is named; a pass over a name lights its places in the text. */
function apparatus(found, quotes, colours, body) {
  const speakers = speakersOf(quotes);
  const named = found.entities.filter((one) => !speakers.some((s) => s.entity.id === one.id));
  return h("aside.apparatus", { "aria-label": "Who speaks and who is named" },
    speakers.length ? h("section", {}, h("h2", {}, "Who speaks"), h("ul.plain.speakers", {}, speakers.map(({ entity, count: n }) => {
      const item = h("li", { class: colours.of(entity.id) }, h("a", { href: link("entities", entity.id) }, entity.name),
        h("span.meta", {}, describe(found, entity.id), count(n, "quote")));
      dim(item, body, quotes.filter((q) => q.speaker.entity?.id === entity.id).map((q) => q.id));
      return item;
    }))) : h("p.meta", {}, found.status === "retracted" ? "The quotes of this article were taken back with it." : "Nobody is quoted here."),
    named.length ? h("section", {}, h("h2", {}, "Also named"), h("ul.plain.named", {}, named.map((one) =>
      h("li", {}, h("a", { href: link("entities", one.id) }, one.name), " ", h("span.meta", {}, TYPES[one.type] ?? one.type))))) : "",
    h("section", {}, h("h2", {}, "The same as"), h("p.meta", {},
      listed(FORMATS.map(([path, name]) => h("a", { href: `/v1/articles/${found.id}/${path}` }, name))),
      found.webUrl && [". ", h("a", { href: found.webUrl, rel: "noreferrer" }, `In ${found.source.name}`)], ".")),
    found.tags.length ? h("section", {}, h("h2", {}, "Tags"), h("p.meta", {}, listed(found.tags.map((one) => h("a", { href: link({ tag: one.slug }) }, one.name))))) : "");
}

function describe(found, id) {
  const text = found.entities.find((one) => one.id === id)?.description;
  return text ? `${text} · ` : "";
}

function dim(item, body, ids) {
  const set = (on) => {
    body.classList.toggle("dimmed", on);
    body.querySelectorAll("[data-quote]").forEach((mark) => mark.classList.toggle("lit", on && ids.includes(mark.dataset.quote)));
  };
  for (const [event, on] of [["pointerenter", true], ["pointerleave", false], ["focusin", true], ["focusout", false]]) item.addEventListener(event, () => set(on));
}
