// A front end's view of the contract: compiles only while the generated types say what the guide promises.
import createClient from "openapi-fetch";
import type { components, operations, paths } from "./api";

type Schemas = components["schemas"];
type Query = NonNullable<operations["listQuotes"]["parameters"]["query"]>;

const api = createClient<paths>({ baseUrl: "/" });

/** Every page of what somebody said about somebody else, one quote after the other. */
export async function* said(speaker: string, about: string): AsyncGenerator<Schemas["Quote"]> {
  let query: Query | null = { speaker: [speaker], about: [about], kind: "direct" };
  while (query !== null) {
    const { data, error } = await api.GET("/v1/quotes", { params: { query } });
    if (error) {
      throw new Error(`${error.status} ${error.code}: ${error.detail}`);
    }
    yield* data.items;
    query = nextPage(data.page, query);
  }
}

function nextPage(page: Schemas["PageInfo"], query: Query): Query | null {
  return page.next === null ? null : { ...query, cursor: page.next };
}

/** The speaker may be unknown: the types make the caller say what to show then. */
export function line(quote: Schemas["Quote"]): string {
  const speaker: string = quote.speaker.entity === null ? "Somebody" : quote.speaker.entity.name;
  return `${speaker}: ${quote.text}`;
}

/** Spans count in UTF-16 units unless asked otherwise, so slice works as it is. */
export function words(article: Schemas["Article"], quote: Schemas["Quote"]): string {
  return article.body.text.slice(quote.span.start, quote.span.end);
}

/** An edit needs the ETag of what was read. */
export async function confirm(quoteId: string): Promise<Schemas["Quote"]> {
  const path = { quoteId };
  const read = await api.GET("/v1/quotes/{quoteId}", { params: { path } });
  const patched = await api.PATCH("/v1/quotes/{quoteId}", {
    params: { path, header: { "If-Match": read.response.headers.get("ETag") ?? "*" } },
    headers: { "Content-Type": "application/merge-patch+json" },
    body: { reviewState: "confirmed" },
  });
  if (patched.error) {
    throw new Error(patched.error.code);
  }
  return patched.data;
}
