// The least that could answer for the header of a case: one statement by the bare driver, JSON.stringify, node:http. The
// address of the Neo4j comes by the environment; its own goes to the parent over IPC.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import neo4j from 'neo4j-driver';

const { NEO4J_URI = '', NEO4J_USER = '', NEO4J_PASSWORD = '', NEO4J_DATABASE = '' } = process.env;
const statement = readFileSync(new URL('../../cypher/read/cases.cypher', import.meta.url), 'utf8');
const driver = neo4j.driver(NEO4J_URI, neo4j.auth.basic(NEO4J_USER, NEO4J_PASSWORD), {
  disableLosslessIntegers: true,
  telemetryDisabled: true,
});

const server = createServer((request, response) => {
  const chunks = [];
  request.on('data', (chunk) => chunks.push(chunk));
  request.on('end', async () => {
    const { variables } = JSON.parse(Buffer.concat(chunks).toString());
    const { records } = await driver.executeQuery(
      statement,
      { keys: [variables.id] },
      { database: NEO4J_DATABASE, routing: 'READ' },
    );
    const text = JSON.stringify({ data: { case: records[0]?.toObject() ?? null } });
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) });
    response.end(text);
  });
});
server.listen(0, '127.0.0.1', () => process.send?.({ url: `http://127.0.0.1:${server.address().port}/` }));
