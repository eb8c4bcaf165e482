// Composes the gateway's golden cases that are written as subgraphs: CASE/supergraph.graphql from CASE/subgraphs/*.graphql.
// 'npm ci && npm run golden' composes all of them, 'npm run golden NAME...' some.
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { composeServices } from "@theguild/federation-composition";
import { parse } from "graphql";
const cases = join(dirname(fileURLToPath(import.meta.url)), "../../gateway/src/test/golden");
const names = process.argv.length > 2 ? process.argv.slice(2) : readdirSync(cases).sort();
for (const folder of names.map((name) => join(cases, name)).filter((it) => existsSync(join(it, "subgraphs")))) {
  const files = readdirSync(join(folder, "subgraphs")).sort();
  const result = composeServices(files.map((file) => {
    const name = basename(file, ".graphql");
    return { name, url: `http://${name}/graphql`, typeDefs: parse(readFileSync(join(folder, "subgraphs", file), "utf8")) };
  }));
  if (result.errors) {
    for (const error of result.errors) console.error(`${folder}: ${error.message}`);
    process.exitCode = 1;
    continue;
  }
  writeFileSync(join(folder, "supergraph.graphql"), result.supergraphSdl + "\n");
}
