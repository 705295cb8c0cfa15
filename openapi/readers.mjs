// What the service sends, read by libraries that others use: the tests leave feeds, an article's JSON-LD and a signed
// webhook message in target/syndication. Ends with 1 when a reader finds other ids, or a signature does not verify.
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { Readable } from "node:stream";
import FeedParser from "feedparser";
import { parseFeed } from "feedsmith";
import jsonld from "jsonld";
import RssParser from "rss-parser";
import { Webhook } from "standardwebhooks";
import ts from "typescript";

const left = new URL("../target/syndication/", import.meta.url);
const read = (name) => readFileSync(new URL(name, left), "utf8");

if (!existsSync(left)) {
  console.log("SKIPPED: the tests have not run, there are no feeds to read.");
  process.exit(0);
}

/** Ids as feedparser finds them; it takes a stream. */
function feedparser(xml) {
  return new Promise((resolve, reject) => {
    const ids = [];
    const parser = new FeedParser({});
    parser.on("error", reject);
    parser.on("readable", () => {
      for (let item = parser.read(); item; item = parser.read()) ids.push(item.guid);
    });
    parser.on("end", () => resolve(ids));
    Readable.from([xml]).pipe(parser);
  });
}

const feedsmith = (text) => {
  const { feed } = parseFeed(text);
  return (feed.items ?? feed.entries).map((item) => item.guid?.value ?? item.id);
};
const rssParser = async (xml) => (await new RssParser().parseString(xml)).items.map((item) => item.guid ?? item.id);

for (const what of ["articles", "quotes"]) {
  const ids = JSON.parse(read(`${what}.json`)).items.map((item) => item.id);
  assert.ok(ids.length > 0, `${what}.json has items`);
  assert.deepEqual(feedsmith(read(`${what}.json`)), ids, `feedsmith, ${what}.json`);
  for (const format of ["atom", "rss"]) {
    const xml = read(`${what}.${format}`);
    for (const reader of [feedparser, rssParser, feedsmith]) {
      assert.deepEqual(await reader(xml), ids, `${reader.name}, ${what}.${format}`);
    }
  }
}

const context = JSON.parse(
  readFileSync(new URL("../src/test/resources/dev/verbatim/syndicate/schema-org.context.json", import.meta.url), "utf8"),
);
const documentLoader = async (url) => {
  assert.equal(url, "https://schema.org");
  return { contextUrl: null, documentUrl: url, document: context };
};
const [article] = await jsonld.expand(JSON.parse(read("article.jsonld")), { documentLoader, safe: true });
assert.deepEqual(article["@type"], ["https://schema.org/NewsArticle"]);

/**
 * What TypeScript has against each of these texts as schema-dts types schema.org: literals, so that unknown names count.
 * One program for all, since reading the types of schema.org takes most of the time.
 */
function schemaFaults(...texts) {
  const at = (path) => new URL(path, import.meta.url).pathname;
  const sources = new Map(
    texts.map((json, i) => [
      at(`../target/syndication/article-${i}.ts`),
      `import type { NewsArticle, WithContext } from "schema-dts";
       export const article: WithContext<NewsArticle> = ${json};`,
    ]),
  );
  const options = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    types: [],
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    module: ts.ModuleKind.ES2022,
    target: ts.ScriptTarget.ES2022,
    paths: { "schema-dts": [at("node_modules/schema-dts/dist/schema.d.ts")] },
  };
  const host = ts.createCompilerHost(options);
  const fromDisk = host.getSourceFile;
  host.getSourceFile = (name, ...rest) =>
    sources.has(name) ? ts.createSourceFile(name, sources.get(name), options.target) : fromDisk(name, ...rest);
  const program = ts.createProgram([...sources.keys()], options, host);
  return [...sources.keys()].map((name) =>
    ts
      .getPreEmitDiagnostics(program, program.getSourceFile(name))
      .map((fault) => ts.flattenDiagnosticMessageText(fault.messageText, "\n")),
  );
}

const json = read("article.jsonld");
const misspelt = json.replace('"headline"', '"headLine"');
const untyped = json.replace('"@type":"Quotation"', '"@type":"Quote"');
const [faults, ofMisspelt, ofUntyped] = schemaFaults(json, misspelt, untyped);
assert.deepEqual(faults, []);
assert.ok(ofMisspelt.length > 0 && ofUntyped.length > 0, "schema-dts tells right from wrong");

const message = JSON.parse(read("webhook.json"));
const headers = {
  "webhook-id": message.id,
  "webhook-timestamp": message.timestamp,
  "webhook-signature": message.signature,
};
// a message kept for an hour is too old to be taken: its signature is verified at its own time
Date.now = () => Number(message.timestamp) * 1000;
assert.deepEqual(new Webhook(message.secret).verify(message.body, headers), JSON.parse(message.body));
assert.throws(() => new Webhook(message.secret).verify(message.body + " ", headers));
console.log("feedparser, rss-parser, feedsmith, jsonld, schema-dts and standardwebhooks agree");
