// Hive Gateway in front of the four subgraphs; PLANNER=rust takes its planner in Rust, and SHARE=false has it fetch
// what is being fetched already once more.
import { defineConfig } from '@graphql-hive/gateway';
import { unifiedGraphHandler } from '@graphql-hive/router-runtime';

export const gatewayConfig = defineConfig({
  logging: 'error',
  transportEntries: { '*.http': { options: { deduplicateInflightRequests: process.env.SHARE !== 'false' } } },
  ...(process.env.PLANNER === 'rust' ? { unifiedGraphHandler } : {}),
});
