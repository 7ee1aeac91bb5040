import type { Item } from '../referat/referat.js';

/** What tells an item from the others of its document. */
export type NumberedItem = Pick<Item, 'number' | 'label' | 'series' | 'closed'>;

/** The part of an item's key that its meeting does not give, and its place on the agenda. */
export interface ItemPart {
  readonly part: string;
  /** Among all items of the meeting; null where its number tells. */
  readonly position: number | null;
}

/** No series has more items. */
const LONGEST_SERIES = 10_000;

/**
 * What the items of a document are known by within their meeting, each by its own: their label in lower case (`3a`), in a
 * series that begins anew for the closed items `lukket-1`, and where one label is printed twice `3~2`.
 */
export function partsOf(items: readonly NumberedItem[]): readonly ItemPart[] {
  const taken = new Set<string>();
  // Closed minutes apart begin at 1 as the open ones do.
  const isClosed = items.length > 0 && items.every(({ closed }) => closed);
  return items.map((item) => {
    const { number, series } = item;
    const part = freePart(seriesPart(item, isClosed || series > 1), taken);
    taken.add(part);
    return { part, position: series > 1 ? (series - 1) * LONGEST_SERIES + number : null };
  });
}

/** @param anew whether the item stands in a series that begins anew */
function seriesPart({ label, closed }: NumberedItem, anew: boolean): string {
  const part = label.toLowerCase();
  return anew && closed ? `lukket-${part}` : part;
}

function freePart(wanted: string, taken: ReadonlySet<string>): string {
  let part = wanted;
  for (let count = 2; taken.has(part); count += 1) part = `${wanted}~${count}`;
  return part;
}
