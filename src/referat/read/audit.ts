import { isNextOf } from '../item-label.js';
import type { Document } from '../decode/document.js';
import { warn } from '../reading.js';
import type { Item } from '../referat.js';

/** Says where the items that were found do not account for what the document prints of them. */
export function audit(items: readonly Item[], { listing, reading, views }: Document): void {
  const numbers = new Set(items.map(({ number }) => number));
  const order = listing.entries.flatMap(({ number }) => number ?? []);
  for (const { number, title, index } of listing.entries) {
    if (number === null || numbers.has(number)) continue;
    const message = `The list of the items names item ${number} (“${title.slice(0, 80)}”), but no text of it was found.`;
    warn(reading, 'CONTENTS_DIFFER', views[index]?.line.number ?? 1, message);
  }
  for (const [index, { number, label, span, closed }] of items.entries()) {
    const before = items[index - 1];
    // The list may give another order, and closed items a series of their own.
    if (before === undefined || closed || isNextOf(label, before.label)) continue;
    if (order.indexOf(number) === order.indexOf(before.number) + 1 && order.includes(number)) continue;
    const why = number > before.number ? 'the items between are not in the document' : 'its number does not rise';
    warn(reading, 'ITEM_NUMBER', span.start, `Item ${number} follows item ${before.number}: ${why}.`);
  }
}
