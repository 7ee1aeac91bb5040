import type { Line } from '../lines.js';
import type { MentionContext } from '../mentions/bodies.js';
import type { CaseReference, Item, Mention, Reference, SectionKind } from '../referat.js';
import { sentencesIn } from '../sentences.js';
import { casesNamed, mayNameCases } from './cases.js';
import { itemsCited, mayCiteItems } from './items.js';

/** What the running text of an item points to. */
export interface Citations {
  readonly cases: readonly CaseReference[];
  readonly items: readonly Reference[];
}

/** Sections in which a number is no prose: a title, a file's name, a route, what other bodies did. */
const NO_PROSE: ReadonlySet<SectionKind> = new Set(['TITLE', 'ATTACHMENTS', 'ROUTE', 'HISTORY', 'UPCOMING']);

/** The cases and the items that running text names by their numbers, each once. */
export function citationsIn(
  sections: readonly { readonly kind: SectionKind; readonly lines: readonly Line[] }[],
  own: Pick<Item, 'journalNumbers'>,
  context: MentionContext,
): Citations {
  const cases = new Map<string, CaseReference>();
  const items = new Map<string, Reference>();
  const may = (text: string): boolean => mayNameCases(text) || mayCiteItems(text);
  for (const { kind, lines } of sections) {
    if (NO_PROSE.has(kind) || !lines.some(({ text }) => /\d/u.test(text))) continue;
    for (const sentence of sentencesIn(lines, may)) {
      for (const found of casesNamed(sentence, own)) {
        const known = cases.get(found.journalNumber);
        if (known === undefined || (known.relation === 'SEE' && found.relation !== 'SEE'))
          cases.set(found.journalNumber, found);
      }
      // What the section of references points to is read there.
      if (kind === 'REFERENCES') continue;
      for (const found of itemsCited(sentence, context)) {
        const key = `${found.committee} ${found.date} ${found.item}`;
        if (!items.has(key)) items.set(key, found);
      }
    }
  }
  return { cases: [...cases.values()], items: [...items.values()] };
}

/** The mentions without those in a sentence that names another case by its number: it tells what was done with that one. */
export function ofThisCase(mentions: readonly Mention[], cases: readonly CaseReference[]): Mention[] {
  return mentions.filter(({ text }) => !cases.some(({ journalNumber }) => text.includes(journalNumber)));
}
