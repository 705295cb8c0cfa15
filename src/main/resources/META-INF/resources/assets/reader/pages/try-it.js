import { post } from "../api.js";
import { explain } from "../card.js";
import { Colours, speakersOf } from "../colours.js";
import { h } from "../dom.js";
import { jsonButton } from "../json-panel.js";
import { markedText, colour } from "../marks.js";
import { KINDS, count, percent, quoted, shorten, standing } from "../words.js";

const EXAMPLE = `The harbour master, Ada Fenwick, said on Tuesday that the ferry would sail again by the weekend. “We have found the crack, and we have mended it,” she told reporters. “What we have not found is whoever painted over it.”

Colm Brandt, who speaks for the crews, was less sure. “I have heard ‘by the weekend’ before,” he said, adding that his members would go aboard “when a surveyor does”.

According to the operator, 412 passengers have asked for their money back.`;

/** A text of one's own, and what the machine makes of it. Nothing is stored. */
export default async function tryIt() {
  const text = h("textarea", { id: "text", rows: 12, maxlength: 20000, spellcheck: "false" }, EXAMPLE);
  const key = h("input", { id: "key", type: "password", autocomplete: "off", placeholder: "not needed here" });
  const button = h("button.primary", { type: "submit" }, "Find the quotes");
  const result = h("div.result", { "aria-live": "polite" });
  const form = h("form.try", {}, h("label", { for: "text" }, "Your text"), text,
    h("div.try-row", {}, button, h("details", {}, h("summary", {}, "With a key"),
      h("label", { for: "key" }, "API key, if this service asks for one"), key)));
  const run = async () => {
    button.disabled = true;
    result.replaceChildren(...(await answer(text.value, key.value.trim())));
    button.disabled = false;
  };
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    run();
  });
  await run();
  return {
    title: "Try it",
    content: [
      h("div.topline", {}, h("h1", {}, "Try it on your own text"), jsonButton()),
      h("p.standfirst", {}, "Paste a piece of news. You get its quotes, who said them, and why the machine thinks so. Nothing is stored."),
      h("div.playground", {}, form, result),
    ],
  };
}

async function answer(text, key) {
  if (!text.trim()) return [h("p.notice", {}, "There is no text yet.")];
  try {
    return drawn(await post("/extractions", { text, explain: true }, key));
  } catch (error) {
    const open = error.status === 401 || error.status === 403 ? " Give a key below the text." : "";
    return [h("p.notice", { role: "alert" }, error.message + open)];
  }
}

function drawn(found) {
  const colours = new Colours(speakersOf(found.quotes).map((one) => one.entity.id));
  const body = h("div.body", {}, markedText(found.text, found.quotes, found.mentions, colours));
  body.querySelectorAll("a").forEach((one) => one.replaceWith(asText(one)));
  const reading = h("div.reading", {}, body);
  explain(reading, found.quotes, colours);
  return [
    h("h2", {}, count(found.quotes.length, "quote"), " by ", count(speakersOf(found.quotes).length, "speaker")),
    reading,
    found.warnings.map((warning) => h("p.notice", {}, warning.detail)),
    h("ol.plain.reasons", {}, found.quotes.map((quote) => reason(quote, colours))),
  ];
}

/** What is only tried has no page to lead to. */
function asText(anchor) {
  const properties = { class: anchor.className, title: anchor.title || null, "aria-label": anchor.getAttribute("aria-label"), data: { ...anchor.dataset } };
  if (anchor.matches(".chip")) Object.assign(properties, { tabindex: "0", role: "img" });
  return h("span", properties, anchor.textContent);
}

function reason(quote, colours) {
  const { entity, mention, confidence, candidates } = quote.speaker;
  const { rule, path, rejected } = quote.explanation ?? { rule: "", path: [], rejected: [] };
  return h("li", { class: colour(quote, colours) },
    h("p.reason-head", {}, h("strong", {}, entity?.name ?? mention?.text ?? "Nobody is named"), h("span.meta", {}, ` ${entity || mention ? percent(confidence) + " sure · " : ""}${KINDS[quote.kind] ?? quote.kind} · ${quote.span.start}–${quote.span.end}`)),
    h("p.reason-words", {}, quoted(shorten(standing(quote), 160))),
    h("ul.path", {}, path.map((step) => h("li", {}, step))),
    h("p.meta", {}, rule && `Rule: ${rule}. `, rejected.length ? `Not: ${rejected.map((one) => `${one.text} (${one.reason})`).join(", ")}. ` : "", candidates.length ? `Or: ${candidates.map((one) => one.entity.name).join(", ")}.` : ""));
}
