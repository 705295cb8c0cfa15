import { h, link } from "./dom.js";
import { count } from "./words.js";

const PATIENCE_MILLIS = 120;

/** The search field with suggestions: a combobox as the ARIA Authoring Practices describe it. */
export function fitSearch(form) {
  const list = h("ul.suggestions", { id: "suggestions", role: "listbox", "aria-label": "Suggestions", hidden: true });
  const input = h("input", {
    type: "search", name: "q", placeholder: "Search words, people, places", autocomplete: "off", maxlength: 200,
    role: "combobox", "aria-label": "Search", "aria-expanded": "false", "aria-controls": "suggestions", "aria-autocomplete": "list",
  });
  form.append(input, list);
  let chosen = -1;
  let timer;

  const close = () => {
    list.hidden = true;
    chosen = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  };
  const offer = async () => {
    const prefix = input.value.trim();
    const found = prefix.length < 2 ? [] : await suggestions(prefix);
    if (input.value.trim() !== prefix || document.activeElement !== input) return;
    list.replaceChildren(...found.map(option));
    close();
    list.hidden = found.length === 0;
    input.setAttribute("aria-expanded", String(found.length > 0));
  };
  const choose = (index) => {
    const options = [...list.children];
    chosen = (index + options.length) % options.length;
    options.forEach((one, i) => one.setAttribute("aria-selected", String(i === chosen)));
    input.setAttribute("aria-activedescendant", options[chosen].id);
  };
  const go = (address) => {
    close();
    clearTimeout(timer);
    input.blur();
    location.hash = address;
  };

  input.addEventListener("address", (event) => (input.value = event.detail));
  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(offer, PATIENCE_MILLIS);
  });
  input.addEventListener("blur", () => setTimeout(close, 150));
  input.addEventListener("keydown", (event) => {
    if (event.key === "Escape") close();
    if (list.hidden) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      choose(event.key === "ArrowDown" ? chosen + 1 : chosen < 0 ? -1 : chosen - 1);
    }
  });
  list.addEventListener("pointerdown", (event) => {
    const one = event.target.closest("li");
    if (one) go(one.dataset.address);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const active = list.children[chosen];
    if (active) go(active.dataset.address);
    else if (input.value.trim()) go(link("search", { q: input.value.trim() }));
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "/" && !event.target.closest("input, textarea")) {
      event.preventDefault();
      input.focus();
    }
  });
}

/** Not by api.js: what is asked while typing does not belong to the page that is shown. */
async function suggestions(prefix) {
  const response = await fetch(`/v1/suggest?limit=8&prefix=${encodeURIComponent(prefix.slice(0, 100))}`);
  return response.ok ? (await response.json()).items : [];
}

function option(item, index) {
  const address = item.type === "entity" ? link("entities", item.id) : link({ [item.type]: item.id });
  return h("li", { role: "option", id: `suggestion-${index}`, "aria-selected": "false", data: { address } },
    h("span", {}, item.label),
    h("span.meta", {}, item.type === "entity" ? "" : `${item.type} · `, count(item.count, "article")));
}
