import { h, link } from "./dom.js";
import { colour } from "./marks.js";
import { KINDS, count, percent, shorten } from "./words.js";

/**
 * Shows who said a quote, and how sure that is, while the pointer is on it or its chip has the focus; a click leads to
 * the person, a tap shows the card first.
 */
export function explain(root, quotes, colours, entities = []) {
  const byId = new Map(quotes.map((quote) => [quote.id, quote]));
  const described = new Map(entities.map((entity) => [entity.id, entity]));
  const card = h("div.card", { role: "status", hidden: true });
  root.append(card);
  let pointer = "mouse";

  const show = (target) => {
    const quote = byId.get(target.dataset.quote);
    if (!quote) return;
    card.replaceChildren(...content(quote, colours, described));
    card.hidden = false;
    place(card, target, root);
    light(root, target.dataset.quote);
  };
  const hide = () => {
    card.hidden = true;
    light(root, null);
  };

  const on = (event, listener) => root.addEventListener(event, listener);
  on("pointerdown", (event) => (pointer = event.pointerType));
  on("pointerover", (event) => {
    const target = event.target.closest("[data-quote]");
    if (target && event.pointerType === "mouse") show(target);
    else if (event.pointerType === "mouse" && !event.target.closest(".card")) hide();
  });
  on("pointerleave", hide);
  on("focusin", (event) => event.target.matches(".chip") && show(event.target));
  on("focusout", (event) => event.target.matches(".chip") && hide());
  on("keydown", (event) => event.key === "Escape" && hide());
  on("click", (event) => {
    const mark = event.target.closest("mark[data-quote]");
    if (!mark || event.target.closest("a") || !getSelection().isCollapsed) return;
    const id = byId.get(mark.dataset.quote)?.speaker.entity?.id;
    if (pointer === "touch" || !id || !described.size) show(mark);
    else location.hash = link("entities", id);
  });
}

function content(quote, colours, described) {
  const { entity, mention, cue, confidence } = quote.speaker;
  const about = quote.about.map((one) => one.entity).filter((one) => one.id !== entity?.id);
  const role = entity && described.get(entity.id)?.description;
  return [
    h("p.card-name", { class: colour(quote, colours) }, entity?.name ?? mention?.text ?? "Nobody is named"),
    role && h("p.meta", {}, role),
    h("dl", {},
      h("dt", {}, "Cue"), h("dd", {}, cue ? `“${cue.text}”` : "none"),
      h("dt", {}, "Given"), h("dd", {}, KINDS[quote.kind] ?? quote.kind),
      about.length ? [h("dt", {}, "About"), h("dd", {}, shorten(about.map((one) => one.name).join(", "), 90))] : [],
      h("dt", {}, "Sure"), h("dd", {}, h("meter", { min: 0, max: 1, low: 0.5, high: 0.8, optimum: 1, value: confidence, "aria-label": "Confidence" }), " ", percent(confidence))),
    entity && described.has(entity.id) && h("a.more", { href: link("entities", entity.id), tabindex: "-1" },
      `${count(described.get(entity.id).counts.quotesBy, "quote")} in all →`),
  ].filter(Boolean);
}

/** Below the target, or above it when there is no room, and inside the window. */
function place(card, target, root) {
  const box = target.getClientRects()[0] ?? target.getBoundingClientRect();
  const frame = root.getBoundingClientRect();
  const left = Math.min(Math.max(8, box.left), document.documentElement.clientWidth - card.offsetWidth - 8);
  const last = [...target.getClientRects()].pop() ?? box;
  const below = last.bottom + card.offsetHeight + 16 < innerHeight;
  card.style.left = `${left - frame.left}px`;
  card.style.top = `${(below ? last.bottom + 8 : box.top - card.offsetHeight - 8) - frame.top}px`;
}

function light(root, id) {
  root.querySelectorAll("[data-quote]").forEach((mark) => mark.classList.toggle("lit", mark.dataset.quote === id));
}
