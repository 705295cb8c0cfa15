import { d3 } from "./d3.js";
import { h, link } from "./dom.js";
import { day, quoted, shorten, standing } from "./words.js";

const RADIUS = 4.6;
const SIDE = 14;

/**
 * Dots over a time axis: above the line what somebody said, below it what others said about them. Each dot is a quote
 * and leads to its article; dots of one day are stacked. `dated` are {quote, at, side} with side "said" or "about".
 */
export async function timeline(dated, colours) {
  const box = h("div.timeline");
  if (dated.length < 2) return box;
  const lib = await d3();
  const draw = () => box.clientWidth && box.replaceChildren(figure(lib, dated, colours, box.clientWidth));
  new ResizeObserver(draw).observe(box);
  return box;
}

function figure(lib, dated, colours, width) {
  const x = lib.scaleUtc().domain(lib.extent(dated, (d) => d.at)).nice().range([SIDE, width - SIDE]);
  const stacked = stack(dated, x);
  const up = RADIUS * 2.3 * (1 + lib.max(stacked.filter((d) => d.side === "said"), (d) => d.level) || 1) + 24;
  const down = RADIUS * 2.3 * (1 + lib.max(stacked.filter((d) => d.side === "about"), (d) => d.level) || 1) + 24;
  const svg = lib.create("svg").attr("viewBox", `0 0 ${width} ${up + down + 22}`).attr("role", "group")
    .attr("aria-label", "Quotes over time: above the line said, below it about");
  svg.append("g").attr("class", "axis").attr("transform", `translate(0 ${up + down})`)
    .call(lib.axisBottom(x).ticks(Math.max(3, width / 110)).tickSizeOuter(0));
  svg.append("line").attr("class", "ground").attr("x1", 0).attr("x2", width).attr("y1", up).attr("y2", up);
  svg.append("text").attr("class", "side").attr("x", 0).attr("y", 12).text("said");
  svg.append("text").attr("class", "side").attr("x", 0).attr("y", up + down - 8).text("said about them");
  const dot = svg.selectAll("a").data(stacked).join("a").attr("href", (d) => link("articles", d.quote.articleId)).attr("tabindex", "-1")
    .attr("class", (d) => colours.of(d.side === "said" ? d.quote.about.map((a) => a.entity.id).find((id) => id !== d.quote.speaker.entity?.id) : d.quote.speaker.entity?.id));
  dot.append("circle").attr("class", "dot").attr("r", RADIUS).attr("cx", (d) => d.x)
    .attr("cy", (d) => up + (d.side === "said" ? -1 : 1) * (RADIUS * 2.3 * d.level + RADIUS + 5));
  dot.append("title").text((d) => `${day(d.at)}\n${d.side === "said" ? "" : (d.quote.speaker.entity?.name ?? "?") + ": "}${quoted(shorten(standing(d.quote), 160))}`);
  return svg.node();
}

/** Gives each dot the lowest level at which it touches no other of its side. */
function stack(dated, x) {
  const rows = { said: [], about: [] };
  return [...dated].sort((a, b) => a.at - b.at).map((d) => {
    const here = x(d.at);
    const levels = rows[d.side];
    let level = levels.findIndex((last) => here - last > RADIUS * 2.2);
    if (level < 0) level = levels.push(here) - 1;
    levels[level] = here;
    return { ...d, x: here, level };
  });
}
