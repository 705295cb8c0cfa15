import { all, get } from "../api.js";
import { Colours } from "../colours.js";
import { h, link } from "../dom.js";
import { jsonButton } from "../json-panel.js";
import { articlesOf } from "../parts.js";
import { count, day, quoted, standing } from "../words.js";

/** One statement as each paper printed it, side by side, with what differs marked. */
export default async function statement({ parts: [id] }) {
  const [found, quotes] = await Promise.all([get(`/statements/${encodeURIComponent(id)}`), all("/quotes", { statement: id, sort: "publishedAt" })]);
  const articles = await articlesOf(quotes, get);
  const colours = new Colours(found.speaker ? [found.speaker.id] : []);
  const kinds = new Map(found.occurrences.map((one) => [one.quoteId, one.match]));
  return {
    title: found.text,
    content: [
      h("header.statement-head", { class: colours.of(found.speaker?.id) },
        h("div.topline", {}, h("p.kicker", {}, "Statement"), jsonButton()),
        h("h1", {}, quoted(standing(found))),
        h("p.standfirst", {}, found.speaker ? h("a", { href: link("entities", found.speaker.id) }, found.speaker.name) : "Nobody is named",
          h("span.meta", {}, ` · printed ${count(found.occurrenceCount, "time")} by ${count(found.sourceCount, "paper")}`))),
      h("ol.plain.versions-list", {}, quotes.map((quote) => occurrence(quote, articles.get(quote.articleId), kinds.get(quote.id), found.text, colours))),
    ],
  };
}

function occurrence(quote, article, match, common, colours) {
  return h("li", { class: colours.of(quote.speaker.entity?.id) },
    h("p.kicker", {}, article?.source.name, " ", h("span.badge", {}, match === "exact" ? "the same words" : match ?? quote.kind)),
    h("blockquote", {}, h("p", {}, h("span.context", {}, "…", quote.selector.prefix.replace(/\s+/g, " ")),
      h("mark.quote", { class: colours.of(quote.speaker.entity?.id) }, differing(quote.text, common)),
      h("span.context", {}, quote.selector.suffix.replace(/\s+/g, " "), "…"))),
    article && h("p.meta", {}, h("a", { href: link("articles", article.id) }, article.title), " · ", day(article.publishedAt)));
}

const bare = (word) => word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");

/** Words that the common wording lacks are marked as inserted; found by the longest common subsequence. */
function differing(text, common) {
  const words = text.split(/(\s+)/);
  const mine = words.filter((_, i) => i % 2 === 0).map(bare);
  const theirs = common.split(/\s+/).map(bare);
  const length = Array.from({ length: mine.length + 1 }, () => new Array(theirs.length + 1).fill(0));
  for (let i = mine.length - 1; i >= 0; i--)
    for (let j = theirs.length - 1; j >= 0; j--)
      length[i][j] = mine[i] === theirs[j] ? length[i + 1][j + 1] + 1 : Math.max(length[i + 1][j], length[i][j + 1]);
  const shared = new Set();
  for (let i = 0, j = 0; i < mine.length && j < theirs.length; ) {
    if (mine[i] === theirs[j]) shared.add(i++) && j++;
    else if (length[i + 1][j] >= length[i][j + 1]) i++;
    else j++;
  }
  return words.map((word, i) => (i % 2 || shared.has(i / 2) ? word : h("ins", {}, word)));
}
