// Four subgraphs of a shop on one port: node subgraphs.js PORT. An answer is computed once for each request text and then repeated,
// so that what is measured is the gateway. GET /requests says how many requests came since the last look, and resets the count.
// `node subgraphs.js compose` writes supergraph.graphql instead.
import { createServer } from 'node:http';
import { writeFileSync } from 'node:fs';
import { buildSchema, graphql, parse, printSchema } from 'graphql';

const link = '@link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@external", "@requires", "@provides", "@shareable"])';
const typeDefs = {
  accounts: `type Query { me: User user(id: ID!): User users: [User] }
    type User @key(fields: "id") { id: ID! name: String username: String @shareable birthday: Int }`,
  inventory: `type Product @key(fields: "upc") { upc: String! weight: Int @external price: Int @external inStock: Boolean
      shippingEstimate: Int @requires(fields: "price weight") }`,
  products: `type Query { topProducts(first: Int): [Product] }
    type Product @key(fields: "upc") { upc: String! name: String price: Int weight: Int }`,
  reviews: `type Review @key(fields: "id") { id: ID! body: String author: User @provides(fields: "username") product: Product }
    type User @key(fields: "id") { id: ID! username: String @external numberOfReviews: Int reviews: [Review] }
    type Product @key(fields: "upc") { upc: String! reviews: [Review] }`,
};

if (process.argv[2] === 'compose') {
  const { composeServices } = await import('@theguild/federation-composition');
  const services = Object.entries(typeDefs).map(([name, sdl]) => ({
    name, url: `http://localhost:4200/${name}`, typeDefs: parse(`extend schema ${link}\n${sdl}`),
  }));
  const composed = composeServices(services);
  if (composed.errors) throw new Error(composed.errors.join('\n'));
  writeFileSync('supergraph.graphql', "# Composed by 'npm run compose'; do not edit.\n" + composed.supergraphSdl + '\n');
  process.exit(0);
}

const users = Array.from({ length: 6 }, (_, i) => ({ id: `${i + 1}`, name: `Person Number ${i + 1}`, username: `person${i + 1}`, birthday: 1990 + i }));
const products = Array.from({ length: 9 }, (_, i) => ({ upc: `${i + 1}`, name: ['Table', 'Couch', 'Glass', 'Chair', 'Lamp', 'Shelf', 'Stool', 'Desk', 'Rug'][i], price: 899 - 40 * i, weight: 100 + 10 * i, inStock: i % 2 === 0 }));
// Written by the first four: each five reviews of the first products.
const reviews = Array.from({ length: 20 }, (_, i) => ({ id: `${i + 1}`, body: `${['Love it', 'Too expensive', 'Could be better', 'Prefer something else'][i % 4]} no ${i + 1}`, author: 1 + (i % 4), product: 1 + (i % 5) }));

const user = (id) => { const it = users[id - 1]; return { __typename: 'User', ...it, numberOfReviews: of('author', id).length, reviews: () => of('author', id) }; };
const product = (upc) => { const it = products[upc - 1]; return { __typename: 'Product', ...it, reviews: () => of('product', upc) }; };
const review = (it) => ({ __typename: 'Review', id: it.id, body: it.body, author: () => user(it.author), product: () => product(it.product) });
const of = (field, id) => reviews.filter((it) => it[field] === Number(id)).map(review);
const entity = ({ __typename, ...key }) => {
  if (__typename === 'User') return user(key.id);
  if (__typename === 'Review') return review(reviews[key.id - 1]);
  return { ...product(key.upc), shippingEstimate: key.price > 1000 ? 0 : Math.round(key.price * key.weight * 0.5) };
};
const roots = {
  me: () => user(1),
  user: ({ id }) => user(id),
  users: () => users.map(({ id }) => user(id)),
  topProducts: ({ first = 5 }) => products.slice(0, first).map(({ upc }) => product(upc)),
  _entities: ({ representations }) => representations.map(entity),
};

const schemas = Object.fromEntries(Object.entries(typeDefs).map(([name, sdl]) => {
  const plain = sdl.replace(/@(key|requires|provides)\([^)]*\)|@(external|shareable)/g, '');
  const entities = [...sdl.matchAll(/type (\w+) @key/g)].map((match) => match[1]).join(' | ');
  const query = plain.includes('type Query') ? plain.replace('type Query {', 'type Query { _entities(representations: [_Any!]!): [_Entity]!') : `type Query { _entities(representations: [_Any!]!): [_Entity]! } ${plain}`;
  return [name, buildSchema(`scalar _Any union _Entity = ${entities} ${query}`)];
}));

const answers = new Map();
let requests = 0;
createServer((request, response) => {
  if (request.url === '/requests') {
    response.end(String(requests));
    requests = 0;
    return;
  }
  requests++;
  const chunks = [];
  request.on('data', (chunk) => chunks.push(chunk));
  request.on('end', async () => {
    const body = Buffer.concat(chunks).toString();
    const key = request.url + body;
    let answer = answers.get(key);
    if (!answer) {
      const { query, variables } = JSON.parse(body);
      const schema = schemas[request.url.slice(1)];
      answer = Buffer.from(JSON.stringify(await graphql({ schema, source: query, rootValue: roots, variableValues: variables })));
      if (answers.size < 10_000) answers.set(key, answer);
    }
    response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': answer.length });
    response.end(answer);
  });
}).listen(Number(process.argv[2]), () => console.log('ready'));
