// Asks one subscription through the clients that applications use: graphql-ws and graphql-sse.
import { createClient as overSocket } from 'graphql-ws';
import { createClient as overEvents } from 'graphql-sse';
import WebSocket from 'ws';
import assert from 'node:assert/strict';

const url = process.argv[2];
const query = 'subscription Ticks { ticks { n label } }';
const expected = [1, 2, 3].map((n) => ({ data: { ticks: { n, label: `tick ${n}` } } }));

async function all(iterator) {
  const events = [];
  for await (const event of iterator) events.push(JSON.parse(JSON.stringify(event)));
  return events;
}

async function first(iterator) {
  for await (const event of iterator) return JSON.parse(JSON.stringify(event)); // leaves the stream: the client completes it
}

async function prove(name, client) {
  assert.deepEqual(await all(client.iterate({ query })), expected);
  assert.deepEqual(await first(client.iterate({ query })), expected[0]);
  assert.deepEqual(await all(client.iterate({ query: '{ __typename }' })), [{ data: { __typename: 'Query' } }]);
  console.log(`${name}: all events came, in their order, completed by the other subgraph`);
}

const socket = overSocket({ url: url.replace(/^http/, 'ws'), webSocketImpl: WebSocket, retryAttempts: 0 });
await prove('graphql-ws', socket);
await assert.rejects(all(socket.iterate({ query: 'subscription { nonsense }' })), (errors) => errors[0].extensions.code === 'GRAPHQL_VALIDATION_FAILED');
await socket.dispose();

const events = overEvents({ url, retryAttempts: 0 });
await prove('graphql-sse', events);
events.dispose();
