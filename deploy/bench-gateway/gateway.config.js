// Hive Gateway in front of the four subgraphs; PLANNER=rust takes its planner in Rust.
import { defineConfig } from '@graphql-hive/gateway';
import { unifiedGraphHandler } from '@graphql-hive/router-runtime';

export const gatewayConfig = defineConfig({
  logging: 'error',
  ...(process.env.PLANNER === 'rust' ? { unifiedGraphHandler } : {}),
});
