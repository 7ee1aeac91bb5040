// @neo4j/graphql behind node:http and nothing else: no middleware, log, limit or compression; a document is parsed and
// validated once. The address of the Neo4j comes by the environment; its own goes to the parent over IPC.
import { createServer } from 'node:http';
import { Neo4jGraphQL } from '@neo4j/graphql';
import { execute, parse, validate } from 'graphql';
import neo4j from 'neo4j-driver';
import { typeDefs } from './schema.mjs';

const { NEO4J_URI = '', NEO4J_USER = '', NEO4J_PASSWORD = '', NEO4J_DATABASE = '' } = process.env;
const driver = neo4j.driver(NEO4J_URI, neo4j.auth.basic(NEO4J_USER, NEO4J_PASSWORD), { telemetryDisabled: true });
const schema = await new Neo4jGraphQL({ typeDefs, driver }).getSchema();
const sessionConfig = { database: NEO4J_DATABASE };
const documents = new Map();

function documentOf(query) {
  let document = documents.get(query);
  if (document === undefined) {
    document = parse(query);
    const [error] = validate(schema, document);
    if (error !== undefined) throw error;
    documents.set(query, document);
  }
  return document;
}

async function answer(body) {
  const { query, variables } = JSON.parse(body);
  const contextValue = { sessionConfig };
  return execute({ schema, document: documentOf(query), variableValues: variables ?? {}, contextValue });
}

const server = createServer((request, response) => {
  const chunks = [];
  request.on('data', (chunk) => chunks.push(chunk));
  request.on('end', async () => {
    let status = 200;
    let text;
    try {
      text = JSON.stringify(await answer(Buffer.concat(chunks).toString()));
    } catch (error) {
      status = 400;
      text = JSON.stringify({ errors: [{ message: String(error) }] });
    }
    response.writeHead(status, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) });
    response.end(text);
  });
});
server.listen(0, '127.0.0.1', () => process.send?.({ url: `http://127.0.0.1:${server.address().port}/` }));
