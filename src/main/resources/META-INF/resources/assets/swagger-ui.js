/**
 * Swagger UI over our contract, with examples that work as they stand: ids and names in the contract are invented, so
 * those of one article that is really here take their place before anything is shown. Reads the public API only.
 */
const DEMO_ARTICLE = "hc-2025-03-11-not-a-penny";

async function json(url, key) {
  const headers = { Accept: "application/json", ...(key && { Authorization: `Bearer ${key}` }) };
  const response = await fetch(url, { headers }).catch(() => null);
  return response?.ok ? response.json() : null;
}

/** The demo's corrected article if it is here, else the latest; with a quote of it that has a speaker. */
async function present() {
  const article = (await json(`/v1/articles?externalId=${DEMO_ARTICLE}&include=quotes`))?.items[0]
    ?? (await json("/v1/articles?limit=1&include=quotes"))?.items[0];
  if (!article) return {};
  const quote = article.quotes.find((one) => one.speaker.entity && one.about.length) ?? article.quotes[0];
  const mention = (await json(`/v1/articles/${article.id}/mentions?limit=1`))?.items[0];
  return { article, quote, mention };
}

/** What only a key may see. */
async function kept(key) {
  const [webhooks, keys] = await Promise.all([json("/v1/webhooks?limit=1", key), json("/v1/api-keys?limit=1", key)]);
  return { webhookId: webhooks?.items[0]?.id, keyId: keys?.items[0]?.id };
}

/** Values by the name of the parameter; undefined leaves the contract's example, null removes it. */
function values({ article, quote, mention }) {
  const about = quote?.about[0]?.entity.id ?? quote?.speaker.entity?.id;
  const word = (text) => text?.match(/\p{L}{5,}/gu)?.[0].toLowerCase();
  return {
    articleId: article?.id,
    quoteId: quote?.id,
    entityId: quote?.speaker.entity?.id,
    statementId: quote?.statementId,
    mentionId: mention?.id,
    sourceId: article?.source.id,
    externalId: article?.externalId,
    article: article?.id,
    source: article?.source.id,
    section: article?.section?.slug,
    tag: article?.tags[0]?.slug,
    author: article?.authors[0]?.slug,
    speaker: quote?.speaker.entity?.id,
    about,
    entity: about,
    entityAll: about,
    statement: quote?.statementId,
    lang: article?.lang,
    kind: quote?.kind,
    review: "unreviewed",
    prefix: quote?.speaker.entity?.name.slice(0, 4).toLowerCase(),
    minSources: 1,
    resourceType: undefined,
    cursor: null,
    sameAs: null,
    "If-None-Match": null,
    "Last-Event-ID": null,
    Prefer: null,
    byPath: {
      "/v1/articles": { q: word(article?.title), ids: article?.id },
      "/v1/quotes": { q: word(quote?.text) },
      "/v1/statements": { q: word(quote?.text) },
      "/v1/search": { q: word(article?.title) },
      "/v1/entities": { q: quote?.speaker.entity?.name.split(" ").pop(), ids: quote?.speaker.entity?.id, type: quote?.speaker.entity?.type },
      "/v1/sections": { q: article?.section?.slug.slice(0, 4) },
      "/v1/tags": { q: article?.tags[0]?.slug.slice(0, 4) },
      "/v1/authors": { q: article?.authors[0]?.slug.slice(0, 4) },
      "/v1/sections/{slug}": { slug: article?.section?.slug },
      "/v1/tags/{slug}": { slug: article?.tags[0]?.slug },
      "/v1/authors/{slug}": { slug: article?.authors[0]?.slug },
    },
  };
}

function fill(contract, examples) {
  for (const [path, item] of Object.entries(contract.paths)) {
    for (const operation of Object.values(item)) {
      for (const parameter of operation.parameters ?? []) {
        put(parameter, { ...examples, ...examples.byPath?.[path] }[parameter.name]);
        listify(parameter);
      }
    }
  }
}

function put(parameter, value) {
  if (value === undefined) return;
  delete parameter.example;
  delete parameter.examples;
  delete parameter.schema.examples;
  delete parameter.schema.example;
  if (value !== null) parameter.example = value;
}

/** Swagger UI wants a list as the example of what may be repeated. */
function listify(parameter) {
  const isList = [parameter.schema.type].flat().includes("array");
  if (isList && parameter.example !== undefined) parameter.example = [parameter.example].flat();
}

const contract = await json("/openapi?format=json");
fill(contract, values(await present()));

/** Once somebody has given a key, the examples of what only a key may see are filled in too. */
const withKey = () => ({
  statePlugins: {
    auth: {
      wrapActions: {
        authorize: (original, system) => async (given) => {
          const done = original(given);
          fill(contract, await kept(Object.values(given)[0].value));
          system.specActions.updateJsonSpec(structuredClone(contract));
          return done;
        },
      },
    },
  },
});

window.ui = window.SwaggerUIBundle({
  spec: contract,
  dom_id: "#swagger-ui",
  deepLinking: true,
  displayRequestDuration: true,
  persistAuthorization: true,
  tryItOutEnabled: true,
  filter: true,
  docExpansion: "list",
  defaultModelsExpandDepth: -1,
  validatorUrl: null,
  syntaxHighlight: false, // a dozen coloured examples an operation made each take seconds to open
  plugins: [withKey],
});
