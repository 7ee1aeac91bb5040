import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Store } from './store.js';

// The same relative path leads there from src/graph and from dist/graph.
const FOLDER = fileURLToPath(new URL('../../cypher/', import.meta.url));
const ENDING = '.cypher';

let statements: ReadonlyMap<string, string> | null = null;

function readAll(): ReadonlyMap<string, string> {
  const names = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith(ENDING))
    .map((path) => path.slice(0, -ENDING.length).replaceAll('\\', '/'))
    .sort();
  return new Map(names.map((name) => [name, withoutComment(readFileSync(`${FOLDER}${name}${ENDING}`, 'utf8'))]));
}

/** The first line says what the statement gives; the database need not read it. */
function withoutComment(file: string): string {
  return file.startsWith('//') ? file.slice(file.indexOf('\n') + 1).trim() : file.trim();
}

function all(): ReadonlyMap<string, string> {
  statements ??= readAll();
  return statements;
}

/**
 * The text of `cypher/<name>.cypher`, without its comment; where there is none, that of the engine: `read/search` is
 * `cypher/read/neo4j/search.cypher` on Neo4j. A name that no file has is a fault of the program.
 */
export function statement(name: string, engine?: Store['engine']): string {
  const ofEngine = name.replace(/[^/]*$/u, (file) => `${engine ?? ''}/${file}`);
  const text = all().get(name) ?? all().get(ofEngine);
  if (text === undefined) throw new Error(`There is no statement cypher/${name}${ENDING}`);
  return text;
}

/** The names of the statements that stand directly in `cypher/<folder>/`, sorted. */
export function statementsIn(folder: string): readonly string[] {
  const prefix = `${folder}/`;
  return [...all().keys()].filter((name) => name.startsWith(prefix) && !name.slice(prefix.length).includes('/'));
}
