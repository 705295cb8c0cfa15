/** Dates, numbers and names as people read them. */
const DAY = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
const SHORT = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });

export function day(instant, short = false) {
  return (short ? SHORT : DAY).format(new Date(instant));
}

/** "1 quote", "3 quotes". */
export function count(number, one, many = one + "s") {
  return `${number.toLocaleString("en-GB")} ${number === 1 ? one : many}`;
}

/** "EC" for Eleanor Cardwell; particles such as "van der" do not count. */
export function initials(name) {
  const words = name.split(/[\s-]+/).filter((word) => /^\p{Lu}/u.test(word));
  const chosen = words.length > 1 ? [words[0], words[words.length - 1]] : [name];
  return chosen.map((word) => [...word][0].toUpperCase()).join("");
}

/** 0.9823 as "98 %". */
export function percent(share) {
  return `${Math.floor(share * 100)} %`;
}

/** Cuts at a word, with an ellipsis, to at most `most` characters. */
export function shorten(text, most) {
  if (text.length <= most) return text;
  const cut = text.slice(0, most);
  return cut.slice(0, Math.max(cut.lastIndexOf(" "), most / 2)).replace(/[\s,;:.]+$/, "") + "…";
}

/** What was said, for a quote that stands alone: without what interrupts it and the comma before "she said". */
export function standing({ text, span, segments }) {
  const parts = (segments ?? []).map((one) => text.slice(one.start - span.start, one.end - span.start));
  return (parts.length > 1 ? parts.join(" ") : text).replace(/,$/, "");
}

/** In quotation marks, of the kind that the words themselves do not use. */
export function quoted(words) {
  return /[“”"]/.test(words) ? `‘${words}’` : `“${words}”`;
}

export const TYPES = {
  person: "Person",
  organisation: "Organisation",
  place: "Place",
  event: "Event",
  other: "Name",
};

export const KINDS = { direct: "word for word", partial: "in part", indirect: "in other words" };
