import { itemKeyOf } from '../keys.js';
import type { Case, Kin } from '../world/model.js';
import type { Days } from './days.js';
import type { DocumentTruth, PolicyTruth, RelatedTruth } from './model.js';

/** Pairs of cases that the written documents show to be related, each with every reason. */
export function relatedOf(kin: readonly Kin[], documents: readonly DocumentTruth[], days: Days): RelatedTruth[] {
  const items = documents.flatMap((document) => document.items);
  const written = new Set(items.flatMap((item) => item.cases));
  const keys = new Set(items.map(({ key }) => key));
  const kindsByPair = new Map<string, Set<string>>();
  const relate = (a: string, b: string, kind: string): void => {
    const pair = [a, b].sort().join(' ');
    kindsByPair.set(pair, (kindsByPair.get(pair) ?? new Set()).add(kind));
  };
  for (const { a, b, kind } of kin) {
    // A back reference counts where it is printed, below.
    if (kind !== 'REFERENCE' && written.has(a.key) && written.has(b.key)) relate(a.key, b.key, kind);
  }
  for (const document of documents) {
    for (const item of document.items) {
      for (const reference of item.references) {
        const { case: to, item: number } = reference;
        const { code } = document.municipality;
        const day = days.meant(code, reference.committee, reference.date, to);
        const isWritten = number !== null && keys.has(itemKeyOf(code, reference.committee, day, number));
        if (item.case !== null && to !== null && to !== item.case && isWritten) relate(item.case, to, 'REFERENCE');
      }
    }
  }
  for (const { a, b } of citedPairs(documents)) relate(a, b, 'REFERENCE');
  return [...kindsByPair]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([pair, kinds]) => {
      const [a = '', b = ''] = pair.split(' ');
      return { a, b, kinds: [...kinds].sort() };
    });
}

/**
 * The kin of kin by text: where the text of one case was taken over into two others, or on from one to the next, these
 * have nearly the same text too, as long as at least half of their sentences are the same.
 */
export function kinByText(kin: readonly Kin[]): Kin[] {
  const families = new Map<Case, Set<Case>>();
  const known = new Set<string>();
  for (const { a, b } of kin.filter(({ kind }) => kind === 'TEXT' || kind === 'TWIN')) {
    const family = new Set([...(families.get(a) ?? [a]), ...(families.get(b) ?? [b])]);
    for (const member of family) families.set(member, family);
    known.add([a.key, b.key].sort().join(' '));
  }
  return [...new Set(families.values())].flatMap((family) => {
    const members = [...family];
    return members.flatMap((a, place) =>
      members.slice(place + 1).flatMap((b): Kin[] => {
        if (known.has([a.key, b.key].sort().join(' ')) || !areAlike(a, b)) return [];
        return [{ a, b, kind: a.municipality === b.municipality ? 'TEXT' : 'TWIN' }];
      }),
    );
  });
}

function areAlike(a: Case, b: Case): boolean {
  const [one, other] = [sentencesOf(a), sentencesOf(b)];
  const shared = [...one].filter((sentence) => other.has(sentence)).length;
  return 2 * shared >= Math.max(one.size, other.size);
}

/** Its sentences as they would stand in any municipality. */
function sentencesOf({ story: { municipality, sentences } }: Case): ReadonlySet<string> {
  return new Set(sentences.map((sentence) => sentence.replaceAll(municipality, '@')));
}

/** Pairs of which one case names the other's number in running text, where both are written. */
export function citedPairs(documents: readonly DocumentTruth[]): { a: string; b: string }[] {
  const items = documents.flatMap((document) => document.items);
  const written = new Set(items.flatMap(({ cases }) => cases));
  return items.flatMap((item) =>
    item.cites.flatMap((b) => (item.case !== null && written.has(b) ? [{ a: item.case, b }] : [])),
  );
}

/** Pairs that only look alike, where both are written. */
export function nearMissesOf(pairs: readonly (readonly [Case, Case])[], documents: readonly DocumentTruth[]) {
  const written = new Set(documents.flatMap(({ items }) => items.flatMap((item) => item.cases)));
  return pairs.filter(([a, b]) => written.has(a.key) && written.has(b.key)).map(([a, b]) => ({ a: a.key, b: b.key }));
}

export function policiesOf(documents: readonly DocumentTruth[]): PolicyTruth[] {
  const found = new Map<string, { name: string; kind: string; title: Set<string>; text: Set<string> }>();
  for (const { items } of documents) {
    for (const item of items) {
      for (const { key, name, kind, where } of item.policies) {
        const policy = found.get(key) ?? { name, kind, title: new Set(), text: new Set() };
        found.set(key, policy);
        if (item.case !== null) policy[where].add(item.case);
      }
    }
  }
  return [...found]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, { name, kind, title, text }]) => ({
      key,
      name,
      kind,
      inTitleOf: [...title].sort(),
      inTextOf: [...text].filter((sag) => !title.has(sag)).sort(),
    }));
}
