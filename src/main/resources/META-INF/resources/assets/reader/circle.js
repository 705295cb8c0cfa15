import { d3 } from "./d3.js";
import { h, link } from "./dom.js";
import { count } from "./words.js";

const HEIGHT = 400;

/**
 * Who speaks about whom around one person: an arrow for each direction, as wide as it is often. `arrows` are {from, to,
 * count} of entities; a node leads to that person's page, an arrow to the quotes.
 */
export async function circle(center, arrows, colours) {
  const box = h("div.circle");
  if (!arrows.length) return box;
  const lib = await d3();
  const draw = () => box.clientWidth && box.replaceChildren(figure(lib, center, arrows, colours, box.clientWidth));
  new ResizeObserver(draw).observe(box);
  return box;
}

function figure(lib, center, arrows, colours, width) {
  const nodes = settle(lib, center, arrows, width);
  const at = new Map(nodes.map((node) => [node.id, node]));
  const thick = lib.scaleSqrt().domain([1, lib.max(arrows, (a) => a.count)]).range([1.3, 8]);
  const svg = lib.create("svg").attr("viewBox", `0 0 ${width} ${HEIGHT}`).attr("role", "group").attr("aria-label", `Who speaks about whom around ${center.name}`);
  svg.append("defs").append("marker").attr("id", "head").attr("viewBox", "0 0 8 8").attr("refX", 6).attr("refY", 4)
    .attr("markerUnits", "userSpaceOnUse").attr("markerWidth", 11).attr("markerHeight", 11).attr("orient", "auto")
    .append("path").attr("d", "M0 0 8 4 0 8z").attr("class", "head");
  const arrow = svg.append("g").selectAll("a").data(arrows).join("a").attr("tabindex", "-1")
    .attr("class", (a) => `arrow ${colours.of(a.from.id)}`).attr("href", (a) => link("entities", a.from.id, { about: a.to.id }));
  arrow.append("path").attr("d", (a) => bend(at.get(a.from.id), at.get(a.to.id))).attr("stroke-width", (a) => thick(a.count)).attr("marker-end", "url(#head)");
  arrow.append("title").text((a) => `${a.from.name} about ${a.to.name}: ${count(a.count, "quote")}`);
  const node = svg.append("g").selectAll("a").data(nodes).join("a").attr("class", (n) => `node ${colours.of(n.id)}`).attr("href", (n) => link("entities", n.id));
  node.append("circle").attr("r", (n) => n.r).attr("cx", (n) => n.x).attr("cy", (n) => n.y);
  node.append("text").attr("x", (n) => n.x).attr("y", (n) => n.y + n.r + 14).attr("text-anchor", "middle").text((n) => n.name);
  return svg.node();
}

function settle(lib, center, arrows, width) {
  const weight = new Map();
  for (const { from, to, count: n } of arrows) for (const one of [from, to]) weight.set(one.id, { ...one, n: (weight.get(one.id)?.n ?? 0) + n });
  const size = lib.scaleSqrt().domain([0, lib.max([...weight.values()], (one) => one.n)]).range([5, 24]);
  const others = [...weight.values()].filter((one) => one.id !== center.id).sort((a, b) => b.n - a.n);
  const nodes = others.map((one, i) => {
    const turn = (2 * Math.PI * i) / others.length - Math.PI / 2;
    return { ...one, r: size(one.n), x: width / 2 + Math.cos(turn) * width * 0.36, y: HEIGHT / 2 + Math.sin(turn) * HEIGHT * 0.36 };
  });
  nodes.push({ ...center, r: size(weight.get(center.id)?.n ?? 1), fx: width / 2, fy: HEIGHT / 2 - 8 });
  const force = lib.forceSimulation(nodes).force("apart", lib.forceCollide((n) => n.r + Math.min(46, width / 12)))
    .force("ring-x", lib.forceX((n) => n.x ?? width / 2).strength(0.12)).force("ring-y", lib.forceY((n) => n.y ?? HEIGHT / 2).strength(0.12)).stop();
  for (let i = 0; i < 160; i++) force.tick();
  const margin = Math.min(64, width / 6);
  nodes.forEach((n) => ((n.x = Math.max(margin, Math.min(width - margin, n.x))), (n.y = Math.max(n.r + 6, Math.min(HEIGHT - n.r - 22, n.y)))));
  return nodes;
}

/** A curve that bows to the left of its way, so that the two directions between two people lie apart. */
function bend(from, to) {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const length = Math.hypot(dx, dy) || 1;
  const start = [from.x + (dx / length) * from.r, from.y + (dy / length) * from.r];
  const end = [to.x - (dx / length) * (to.r + 5), to.y - (dy / length) * (to.r + 5)];
  const middle = [(start[0] + end[0]) / 2 - dy * 0.14, (start[1] + end[1]) / 2 + dx * 0.14];
  return `M${start}Q${middle} ${end}`;
}
