/** The public API, and what the present page has asked it: the panel "JSON" shows just that. */
const asked = [];

/** Forgets what was asked; called when another page begins. */
export function begin() {
  asked.length = 0;
}

/** Requests of the present page, the main one first: {method, url, body, status, answer, millis, headers}. */
export function requests() {
  return asked;
}

/** An answer that is not a success. `problem` is the RFC 9457 body, or null when the answer was no JSON. */
export class ApiError extends Error {
  constructor(status, problem) {
    super(problem?.detail ?? problem?.title ?? `The service answered ${status}.`);
    this.status = status;
    this.problem = problem;
  }
}

/** GET of `/v1` + path. Values of `query` may be lists, which repeat the name; null leaves it out. */
export function get(path, query = {}) {
  const words = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const one of [value].flat()) if (one !== null && one !== undefined && one !== "") words.append(name, one);
  }
  const text = words.toString();
  return send("GET", "/v1" + path + (text ? "?" + text : ""));
}

/** POST of a JSON body; `key` is an API key or empty. */
export function post(path, body, key = "") {
  return send("POST", "/v1" + path, body, key);
}

/** All items of a list, page after page, but no more than `most`. */
export async function all(path, query, most = 300) {
  const items = [];
  let cursor = null;
  do {
    const page = await get(path, { ...query, limit: 100, cursor });
    items.push(...page.items);
    cursor = page.page.next;
  } while (cursor && items.length < most);
  return items;
}

async function send(method, url, body, key) {
  const headers = { Accept: "application/json, application/problem+json" };
  if (body) headers["Content-Type"] = "application/json";
  if (key) headers.Authorization = `Bearer ${key}`;
  const entry = { method, url, body };
  if (!asked.some((other) => other.url === url && other.method === "GET")) asked.push(entry);
  const started = performance.now();
  const response = await fetch(url, { method, headers, cache: "no-cache", body: body && JSON.stringify(body) });
  entry.status = response.status;
  entry.etag = response.headers.get("ETag");
  entry.answer = await response.json().catch(() => null);
  entry.millis = Math.round(performance.now() - started);
  if (!response.ok) throw new ApiError(response.status, entry.answer);
  return entry.answer;
}
