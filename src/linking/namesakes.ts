import type { Meeting, NamedPerson } from '../referat/referat.js';
import { CONFIDENCE_IN_DOUBT } from './doubts/doubt.js';
import * as keys from './keys.js';
import type { Setting } from './named.js';
import { sortKey } from './sort-key.js';
import { stemSequence } from './stems.js';

/**
 * States the names under which a header prints two parties, before anything else is stated of them: two people, or a slip.
 * They stay one node without a party, since nothing tells what else the minutes say of which.
 * @returns those names
 */
export function linkNamesakes({ present, absent }: Meeting, { facts, code }: Setting): ReadonlySet<string> {
  const everybody = [...present, ...absent];
  const names = [...new Set(everybody.map(({ name }) => name))];
  const named = names.map((name) => [name, everybody.filter((person) => person.name === name)] as const);
  const doubtful = named.filter(([, people]) => partiesOf(people).length > 1);
  for (const [name, people] of doubtful) {
    const namesakes = partiesOf(people).join('|');
    const properties = { name, sortKey: sortKey(name), words: stemSequence(name), role: 'MEMBER', namesakes };
    for (const [index, { span }] of people.entries()) {
      const ground = { rule: index === 0 ? 'header' : `namesake-${index + 1}`, confidence: CONFIDENCE_IN_DOUBT, span };
      facts.claim('Person', keys.personKey(code, name), { ...properties, municipality: code }, ground, { own: true });
    }
  }
  return new Set(doubtful.map(([name]) => name));
}

const partiesOf = (people: readonly NamedPerson[]): string[] =>
  [...new Set(people.flatMap(({ party }) => party ?? []))].sort();
