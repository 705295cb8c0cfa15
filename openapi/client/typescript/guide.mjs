// Takes the program out of the guide to typed clients, so that tsc compiles what readers copy.
import { readFileSync, writeFileSync } from "node:fs";

const guide = readFileSync(
  new URL("../../../src/main/resources/META-INF/resources/docs/clients.html", import.meta.url),
  "utf8",
);
const [, code] = guide.match(/<pre[^>]* id="typescript"><code>(.*?)<\/code>/s);
const characters = { "&lt;": "<", "&gt;": ">", "&amp;": "&" };
writeFileSync(
  new URL("guide.ts", import.meta.url),
  code.replace(/&\w+;/g, (entity) => characters[entity]).replace("./verbatim", "./api"),
);
