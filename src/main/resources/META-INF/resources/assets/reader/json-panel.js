import { requests } from "./api.js";
import { h } from "./dom.js";

/** The JSON behind the present page, one click (or the key J) away. */
export function fitJsonPanel() {
  const panel = h("dialog.json", { "aria-label": "The JSON of this page" });
  document.body.append(panel);
  const open = () => {
    fill(panel, 0);
    panel.showModal();
  };
  document.addEventListener("click", (event) => {
    if (event.target.closest(".json-button")) open();
    else if (event.target === panel) panel.close();
  });
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest("input, textarea, [contenteditable]");
    if (event.key === "j" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey && !panel.open) open();
  });
  addEventListener("hashchange", () => panel.open && panel.close());
}

/** The button that opens the panel, for the head of a page. */
export function jsonButton() {
  return h("button.json-button", { type: "button", title: "What the API answered (key: J)" }, "{ } JSON");
}

function fill(panel, chosen) {
  const all = requests().filter((entry) => entry.status);
  const entry = all[chosen];
  panel.replaceChildren(
    h("header", {},
      h("h2", {}, "What the API answered"),
      h("button", { type: "button", autofocus: true, "aria-label": "Close", on: { click: () => panel.close() } }, "×")),
    all.length > 1 && h("div.json-requests", { role: "group", "aria-label": "Requests of this page" },
      all.map((one, i) => h("button", { type: "button", "aria-pressed": String(i === chosen), on: { click: () => fill(panel, i) } },
        one.method, " ", decodeURIComponent(one.url)))) || "",
    ...(entry ? answer(entry) : [h("p.meta", {}, "This page has asked nothing yet.")]));
}

function answer(entry) {
  const command = curl(entry);
  const copy = h("button", { type: "button" }, "Copy");
  copy.addEventListener("click", async () => {
    await navigator.clipboard.writeText(command);
    copy.textContent = "Copied";
  });
  return [
    h("div.json-command", {}, h("code", {}, command), copy),
    h("p.meta", {}, `${entry.status}, ${entry.millis} ms`, entry.etag ? `, ETag ${entry.etag}` : "",
      entry.method === "GET" && [", ", h("a", { href: entry.url }, "open it alone")]),
    h("pre", { tabindex: "0" }, ...coloured(JSON.stringify(entry.answer, null, 2))),
  ];
}

function curl({ method, url, body }) {
  const address = `'${location.origin}${url}'`;
  if (method === "GET") return `curl ${address}`;
  return `curl -H 'Content-Type: application/json' -d '${JSON.stringify(body).replaceAll("'", "'\\''")}' ${address}`;
}

const TOKENS = /("(?:\\.|[^"\\])*")(\s*:)?|\b(?:true|false|null)\b|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

function coloured(json) {
  const nodes = [];
  let at = 0;
  for (const match of json.matchAll(TOKENS)) {
    nodes.push(json.slice(at, match.index));
    const kind = match[2] ? "key" : match[1] ? "string" : "value";
    nodes.push(h(`span.${kind}`, {}, match[1] ?? match[0]), match[2] ?? "");
    at = match.index + match[0].length;
  }
  return [...nodes, json.slice(at)];
}
