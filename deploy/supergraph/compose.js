// Composes the services' contracts into supergraph.graphql. The digests in its header let a Java test see, without Node,
// that a contract has moved on since.
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { composeServices } from "@theguild/federation-composition";
import { parse } from "graphql";

const here = dirname(fileURLToPath(import.meta.url));
const services = [
  { name: "articles", url: "http://localhost:8081/graphql", contract: "article-service/contract/schema.graphql" },
  { name: "entities", url: "http://localhost:8082/graphql", contract: "entity-service/contract/schema.graphql" },
].map((service) => ({ ...service, sdl: readFileSync(join(here, "../..", service.contract), "utf8") }));

const result = composeServices(services.map(({ name, url, sdl }) => ({ name, url, typeDefs: parse(sdl) })));
if (result.errors) {
  for (const error of result.errors) console.error(error.message);
  process.exit(1);
}
const header = services.map(
  ({ contract, sdl }) => `# sha256 of ${contract}: ${createHash("sha256").update(sdl).digest("hex")}\n`,
);
writeFileSync(
  join(here, "supergraph.graphql"),
  "# Composed by 'npm ci && npm run compose' in deploy/supergraph; do not edit.\n" + header.join("") + "\n" + result.supergraphSdl + "\n",
);
