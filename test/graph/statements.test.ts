import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { lintCypherQuery } from '@neo4j-cypher/language-support';
import { describe, expect, test } from 'vitest';
import { statement, statementsIn } from '../../src/graph/statements.js';
import { LINK_TYPES, NODE_LABELS } from '../../src/linking/facts.js';

const FOLDER = fileURLToPath(new URL('../../cypher/', import.meta.url));
const SCHEMA = {
  labels: [...NODE_LABELS, 'Document', 'Entity', 'Graph', 'Change'],
  relationshipTypes: [...LINK_TYPES, 'STATES'],
};
/** They give one row. */
const UNORDERED = /^read\/(?:version|summary|.*-count)$/;

const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.cypher'))
  .map((path) => path.replaceAll('\\', '/').replace(/\.cypher$/, ''))
  .sort()
  .map((name) => ({ name, file: readFileSync(`${FOLDER}${name}.cypher`, 'utf8'), text: statement(name) }));

function lint(text: string): string[] {
  const names = [...text.matchAll(/\$(\w+)/g)].map(([, name]) => [name ?? '', '']);
  const { diagnostics } = lintCypherQuery(text, { ...SCHEMA, parameters: Object.fromEntries(names) });
  return diagnostics.map(({ message, range }) => `line ${range.start.line + 1}: ${message}`);
}

describe('The linter', () => {
  test.each([
    ['a syntax error', 'MATCH (n RETURN n.key AS key'],
    ['an unknown variable', 'MATCH (n:Meeting) RETURN m.key AS key'],
    ['an unknown label', 'MATCH (n:Meating) RETURN n.key AS key'],
    ['an unknown type', 'MATCH (:Meeting)-[:HELD_BI]->(n) RETURN n.key AS key'],
  ])('finds %s', (_, text) => {
    expect(lint(text)).not.toEqual([]);
  });
});

describe.each(files)('$name', ({ name, file, text }) => {
  test('passes Neo4j’s own linter', () => {
    expect(lint(text)).toEqual([]);
  });

  test('begins with a comment that says what it gives, and holds one statement', () => {
    expect(file).toMatch(/^\/\/ [A-Z].*[.]\n(?!\/\/)/);
    expect(text).not.toContain(';');
    expect(text).not.toBe('');
  });

  test('keeps to what both engines do the same', () => {
    expect(text).not.toMatch(/OPTIONAL\s+MATCH/i);
    expect(text).not.toMatch(/\bapoc\b/i);
    expect(text, 'Case is a reserved word').not.toMatch(/[:|!&]\s*Case\b/);
    expect(text, 'the same each time').not.toMatch(
      /\b(?:rand|randomUUID|timestamp|datetime|date|localdatetime|elementId|id)\s*\(/i,
    );
    expect(text, 'SKIP pages drift').not.toMatch(/\bSKIP\b/);
    const collected = text.search(/\bcollect\s*\(/);
    if (collected >= 0) expect(text.slice(0, collected), 'collect needs an order').toMatch(/ORDER BY/);
  });

  test('does what its folder is for', () => {
    const writes = /\b(?:CREATE|MERGE|SET|DELETE|REMOVE|DROP)\b/;
    if (name.startsWith('read/')) expect(text).not.toMatch(writes);
    if (name.startsWith('schema/'))
      expect(text).toMatch(/^CREATE (?:CONSTRAINT|INDEX|FULLTEXT INDEX) \w+ IF NOT EXISTS\n/);
    else expect(text).not.toMatch(/\b(?:CONSTRAINT|INDEX)\b/);
    const result = text.slice(text.lastIndexOf('RETURN'));
    if (!writes.test(text) && !UNORDERED.test(name)) expect(result, 'rows need an order').toMatch(/ORDER BY/);
  });
});

test('each label and each type of edge has its statement', () => {
  expect(statementsIn('load/nodes')).toEqual(NODE_LABELS.map((label) => `load/nodes/${label}`).sort());
  expect(statementsIn('load/links')).toEqual(LINK_TYPES.map((type) => `load/links/${type}`).sort());
});

test('a migration is named by the version that it leads to', () => {
  for (const name of statementsIn('migrate')) expect(name).toMatch(/^migrate\/\d+-[a-z-]+$/);
});
