/** An item's number as councils print it: `3`, `3A`, `3.1`, `12 b`. */

/** Behind the number a letter or a number of its own, where no word or date goes on there; the source of a pattern. */
export const LABEL = String.raw`\d{1,4}(?:\.\d{1,2}(?![.\d])|[A-Za-z](?![\p{L}\d])| [A-Za-z](?=[.:)]))?`;
/** The same in a sentence, where a word may follow: the letter stands close to the number. */
export const CITED_LABEL = String.raw`\d{1,4}(?:\.\d{1,2}(?![.\d])|[A-Za-z](?![\p{L}\d]))?`;
/** The same where a full stop ends the number. */
export const LETTERED = String.raw`\d{1,4}(?:[A-Za-z](?![\p{L}\d]))?`;

/** A label in the form in which it is told: `12 b` is `12b`. */
export const normalLabel = (printed: string): string => printed.replace(/\s+/gu, '').replace(/(?<!\d)0+(?=\d)/gu, '');

/** The number that a label begins with. */
export const numberOf = (label: string): number => Number.parseInt(label, 10);

/**
 * Whether a label is the next one behind another: 4 behind 3, 3A and 3.2, 3A and 3.1 behind 2 or 3, and each of those
 * behind the others.
 */
export function isNextOf(label: string, before: string): boolean {
  const [own, other] = [numberOf(label), numberOf(before)];
  return own === other + 1 || (own === other && label !== before && label !== String(own));
}
