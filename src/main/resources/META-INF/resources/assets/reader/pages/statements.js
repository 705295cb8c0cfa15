import { get } from "../api.js";
import { Colours } from "../colours.js";
import { h, link } from "../dom.js";
import { jsonButton } from "../json-panel.js";
import { count, day, quoted, standing } from "../words.js";

/** What several papers printed. */
export default async function statements() {
  const found = await get("/statements", { minSources: 2, limit: 50 });
  const colours = new Colours(found.items.map((one) => one.speaker?.id).filter(Boolean));
  return {
    title: "Statements",
    content: [
      h("div.topline", {}, h("h1", {}, "Said once, printed often"), jsonButton()),
      h("p.standfirst", {}, "The same words of the same person, found in more than one paper."),
      h("ul.plain.statement-list", {}, found.items.map((one) => h("li", { class: colours.of(one.speaker?.id) },
        h("blockquote.pulled", {}, h("p", {}, h("a", { href: link("statements", one.id) }, quoted(standing(one))))),
        h("p.meta", {}, one.speaker && h("a", { href: link("entities", one.speaker.id) }, one.speaker.name), ` · ${count(one.sourceCount, "paper")} · ${day(one.firstSeenAt)}`)))),
    ],
  };
}
