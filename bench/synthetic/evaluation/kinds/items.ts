import type { ItemFacts } from '../../minutes/draft.js';
import type { Truth } from '../../truth/model.js';
import { all, type Ask } from '../ask.js';
import type { Measures } from '../measure.js';

interface FoundItem {
  readonly id: string;
  readonly loaded: boolean;
  readonly cases: readonly { readonly id: string }[];
}

/** Compares items that bear several numbers. */
export async function compareItems(measures: Measures, ask: Ask, truth: Truth): Promise<void> {
  const meetings = await all<{ readonly items: readonly FoundItem[] }>(
    ask,
    'meetings',
    'items { id loaded cases { id } }',
  );
  const found = meetings
    .flatMap(({ items }) => items)
    .filter(({ loaded }) => loaded)
    .map(({ id, cases }): Item => ({ key: id, cases: cases.map((sag) => sag.id) }));
  const held = truth.documents.filter(({ paper }) => paper !== 'AGENDA').flatMap(({ items }) => items);
  const compare = (name: string, isOne: (item: Item) => boolean): void =>
    measures.of(name).compare(found.filter(isOne).flatMap(factsOf), held.filter(isOne).flatMap(factsOf), '');
  compare('several numbers', ({ cases }) => cases.length > 1);
}

type Item = Pick<ItemFacts, 'key' | 'cases'>;

const factsOf = ({ key, cases }: Item): string[] => cases.map((sag) => `${key} ${sag}`);
