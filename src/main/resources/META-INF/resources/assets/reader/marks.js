import { h, link } from "./dom.js";
import { initials, percent } from "./words.js";

/**
 * The paragraphs of a text with its quotes and mentions marked. Offsets are UTF-16 units, which is what JavaScript
 * strings count in: `text.slice(span.start, span.end)` is the marked text, and nothing here searches for words.
 *
 * A quote becomes one or more `mark[data-quote]`, followed by a small link to its speaker; a name becomes a link. Spans
 * may nest and interrupt each other, so each paragraph is cut at every border and every piece is wrapped on its own.
 */
export function markedText(text, quotes, mentions, colours) {
  const layers = {
    quotes: quotes.flatMap((quote) => quote.segments.map((span) => ({ ...span, quote }))),
    cues: quotes.flatMap((quote) => (quote.speaker.cue ? [{ ...quote.speaker.cue.span, quote }] : [])),
    names: mentions.map((mention) => ({ ...mention.span, mention })),
    chips: quotes.filter(isSigned).map((quote) => ({ at: afterMarks(text, lastEnd(quote)), quote })),
  };
  return paragraphs(text).map(({ start, end }) => h("p", {}, ...pieces(text, start, end, layers, colours)));
}

/** Start and end of each paragraph; two line breaks lie between them. */
function paragraphs(text) {
  const found = [];
  let start = 0;
  for (const paragraph of text.split("\n\n")) {
    found.push({ start, end: start + paragraph.length });
    start += paragraph.length + 2;
  }
  return found;
}

function pieces(text, start, end, layers, colours) {
  const nodes = [];
  let open = null;
  for (const [from, to] of cuts(start, end, layers)) {
    const quote = innermost(layers.quotes, from, to)?.quote ?? null;
    if (quote?.id !== open?.dataset.quote) {
      open = quote && nodes[nodes.push(h("mark.quote", { class: colour(quote, colours), data: { quote: quote.id } })) - 1];
    }
    (open ?? { append: (node) => nodes.push(node) }).append(leaf(text.slice(from, to), from, to, layers, colours));
    for (const chip of layers.chips.filter((c) => c.at === to && c.at > start)) nodes.push(speakerChip(chip.quote, colours));
  }
  return nodes;
}

/** Neighbouring pairs of all borders between start and end. */
function cuts(start, end, { quotes, cues, names, chips }) {
  const borders = new Set([start, end]);
  const add = (offset) => offset > start && offset < end && borders.add(offset);
  [...quotes, ...cues, ...names].forEach((span) => (add(span.start), add(span.end)));
  chips.forEach((chip) => add(chip.at));
  const sorted = [...borders].sort((a, b) => a - b);
  return sorted.slice(1).map((to, i) => [sorted[i], to]);
}

function leaf(words, from, to, { names, cues }, colours) {
  const name = innermost(names, from, to)?.mention;
  const cue = innermost(cues, from, to)?.quote;
  if (name?.entity) {
    if (name.kind === "pronoun") return h("span.pronoun", { title: name.entity.name }, words);
    const title = name.text === name.entity.name ? null : name.entity.name;
    return h("a.name", { href: link("entities", name.entity.id), title }, words);
  }
  return cue ? h("span.cue", { class: colour(cue, colours) }, words) : document.createTextNode(words);
}

function innermost(spans, from, to) {
  return spans
    .filter((span) => span.start <= from && to <= span.end)
    .reduce((best, span) => (best && best.end - best.start <= span.end - span.start ? best : span), null);
}

/** The link after a quote that says whose it is. */
export function speakerChip(quote, colours) {
  const { entity, mention, cue, confidence } = quote.speaker;
  const name = entity?.name ?? mention?.text ?? null;
  const label = name
    ? `${name}${cue ? `, “${cue.text}”` : ""}, ${percent(confidence)} sure`
    : "Nobody is named as the speaker";
  const properties = { class: colour(quote, colours), data: { quote: quote.id }, "aria-label": label };
  return entity
    ? h("a.chip", { ...properties, href: link("entities", entity.id) }, initials(name))
    : h("span.chip", { ...properties, role: "img", tabindex: "0" }, name ? initials(name) : "?");
}

export function colour(quote, colours) {
  return colours.of(quote.speaker.entity?.id);
}

/** Words in marks inside another's quote, said by nobody in particular, need no sign. */
function isSigned(quote) {
  return !quote.parentQuoteId || quote.speaker.entity;
}

function lastEnd(quote) {
  return Math.max(...quote.segments.map((segment) => segment.end));
}

/** Behind the closing quotation marks, which a quote's span leaves out. */
function afterMarks(text, offset) {
  let at = offset;
  while (at < text.length && "’”'\"»".includes(text[at])) at++;
  return at;
}
