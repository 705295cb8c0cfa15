import { begin } from "./api.js";
import { h } from "./dom.js";
import { fitJsonPanel } from "./json-panel.js";
import { fitSearch } from "./search-box.js";
import article from "./pages/article.js";
import entity from "./pages/entity.js";
import front from "./pages/front.js";
import people from "./pages/people.js";
import search from "./pages/search.js";
import statement from "./pages/statement.js";
import statements from "./pages/statements.js";
import tryIt from "./pages/try-it.js";

/** Addresses of the Reader, like those of the API: "#/articles/art_..." shows what "/v1/articles/art_..." answers. */
const ROUTES = [
  [/^\/$/, front],
  [/^\/articles$/, front],
  [/^\/articles\/([^/]+)(?:\/versions\/([0-9]+))?$/, article],
  [/^\/entities\/([^/]+)$/, entity],
  [/^\/people$/, people],
  [/^\/statements$/, statements],
  [/^\/statements\/([^/]+)$/, statement],
  [/^\/search$/, search],
  [/^\/try$/, tryIt],
];

const main = document.querySelector("main");
let turn = 0;

/** A page is a function of its address: it answers {title, content}, where content is a list of elements. */
async function show({ focus }) {
  const mine = ++turn;
  const [path, words = ""] = (location.hash.slice(1) || "/").split("?");
  if (!path.startsWith("/")) return;
  const query = new URLSearchParams(words);
  begin();
  main.setAttribute("aria-busy", "true");
  document.querySelector(".masthead input")?.dispatchEvent(new CustomEvent("address", { detail: query.get("q") ?? "" }));
  const page = await load(path, query);
  if (mine !== turn) return;
  document.title = page.title ? `${page.title} · Verbatim` : "Verbatim: who said what";
  main.replaceChildren(...page.content);
  main.removeAttribute("aria-busy");
  main.dataset.page = path.split("/")[1] || "front";
  markNav(path);
  scrollTo(0, 0);
  if (focus) main.focus({ preventScroll: true });
  page.shown?.(main);
}

async function load(path, query) {
  try {
    for (const [pattern, page] of ROUTES) {
      const match = path.match(pattern);
      if (match) return await page({ parts: match.slice(1).map((p) => p && decodeURIComponent(p)), query });
    }
    return { title: "Not found", content: [apology("There is no such page.")] };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    if (error.status === undefined) console.error(error);
    return { title: "Sorry", content: [apology(error.status ? error.message : "The service cannot be reached.")] };
  }
}

function apology(text) {
  return h("section.apology", {}, h("h1", {}, "That did not work"), h("p", {}, text),
    h("p", {}, h("a", { href: "#/" }, "Back to the latest articles")));
}

function markNav(path) {
  for (const item of document.querySelectorAll(".masthead nav a")) {
    const target = item.getAttribute("href").slice(1);
    if (target === path || (target !== "/" && path.startsWith(target))) item.setAttribute("aria-current", "page");
    else item.removeAttribute("aria-current");
  }
}

fitSearch(document.querySelector(".search"));
fitJsonPanel();
addEventListener("hashchange", () => show({ focus: true }));
show({ focus: false });
