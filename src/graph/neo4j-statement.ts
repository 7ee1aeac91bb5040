import { StoreError } from '../errors.js';
import { statement } from './statements.js';
import type { Parameters } from './store.js';

/** A statement as Neo4j gets it. */
interface Neo4jStatement {
  readonly text: string;
  /** Of its parameters, each once. */
  readonly names: readonly string[];
}

const PARAMETER = /\$(\w+)/g;
const made = new Map<string, Neo4jStatement>();

/**
 * A statement with its parameters, all of them in one map named `given`. Neo4j plans a statement anew, for up to seconds,
 * where a parameter is of another type, or a list or text of another magnitude, than it was; a map is of one type whatever
 * it holds, so each statement is planned once.
 * @throws StoreError INTERNAL where a parameter is missing: what a map lacks Neo4j would take for null.
 */
export function neo4jStatement(name: string, parameters: Parameters): { text: string; given: Parameters } {
  const { text, names } = made.get(name) ?? make(name);
  const missing = names.filter((parameter) => !Object.hasOwn(parameters, parameter));
  if (missing.length > 0) {
    throw new StoreError('INTERNAL', `The statement ${name} failed: it was given no ${missing.join(', ')}.`);
  }
  return { text, given: { given: parameters } };
}

function make(name: string): Neo4jStatement {
  const own = statement(name, 'neo4j');
  const names = new Set([...own.matchAll(PARAMETER)].map(([, parameter]) => parameter ?? ''));
  const entry = { text: own.replaceAll(PARAMETER, '$given.$1'), names: [...names] };
  made.set(name, entry);
  return entry;
}
