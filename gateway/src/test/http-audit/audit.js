// Runs the audits of the npm package graphql-http against a server: node audit.js URL
import { auditServer } from "graphql-http";

const results = await auditServer({ url: process.argv[2] });
const failed = results.filter(({ status }) => status !== "ok");
for (const { status, id, name, reason } of failed) console.log(status, id, name, reason);
console.log(`${results.length - failed.length} of ${results.length} audits pass`);
process.exit(failed.length === 0 ? 0 : 1);
