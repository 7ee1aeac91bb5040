import { isSameBody } from '../undated.js';
import type { NamedBody, ReceiverContext } from './marked.js';

/** A municipality has one council and one committee for its economy, whatever a decision calls them. */
const COUNCIL = /^(?:byrådet|kommunalbestyrelsen|borgerrepræsentationen)$/iu;
const FINANCE = /^(?:økonomi.*udvalget|udvalget for økonomi.*|magistraten)$/iu;

/** A body under the name that the item prints elsewhere, where it is the same one. */
export function resolvedIn(name: string, { committee, known }: ReceiverContext): string {
  const bodies = [committee, ...known];
  for (const kind of [COUNCIL, FINANCE]) {
    if (kind.test(name)) return bodies.find((body) => kind.test(body)) ?? name;
  }
  return (
    bodies.find((body) => body.toLowerCase() === name.toLowerCase()) ??
    bodies.find((body) => isSameBody(name, body)) ??
    name
  );
}

/**
 * Which body is meant: by `udvalget` the one that decides, where it is one; else the one committee that prepares the case.
 * @param back whether the case goes back: from the committee for the economy to the one before it
 * @returns null for the administration; undefined where nothing tells
 */
export function bodyMeant(body: NamedBody, back: boolean, context: ReceiverContext): string | null | undefined {
  if (body.kind === 'COMMITTEE') return body.name;
  if (body.kind === 'ADMINISTRATION') return null;
  const isMeant = (name: string): boolean =>
    body.kind === 'COMMITTEE_ALONE' ? /udvalg/iu.test(name) : /råd/iu.test(name) && !COUNCIL.test(name);
  const own = context.committee;
  const others = [...new Set(context.known)].filter((name) => name !== own && isMeant(name));
  const prepares = others.filter((name) => !FINANCE.test(name));
  const before = prepares.length > 0 ? prepares : others;
  const decides = isMeant(own) && !FINANCE.test(own);
  if (decides) return own;
  if (isMeant(own) && !(back && before.length > 0)) return own;
  return before.length === 1 ? before[0] : undefined;
}
