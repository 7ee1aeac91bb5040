import type { Referat } from '../referat.js';

/** A decision of which it is not told what it did counts less, since other text is easily taken for one. */
const UNTOLD = 0.6;
const CLOSED = 0.5;
const STEP = 0.5;
/** By so much the reading of the whole document must tell more where a style is told by words of its own. */
const CLEARLY = 0.5;

/** What a reading explains: items with their decisions, closed ones, and what other bodies did. */
function told({ items }: Referat): number {
  let sum = 0;
  for (const { decision, closed, handlings } of items) {
    if (decision !== null) sum += decision.outcome === 'OTHER' ? UNTOLD : 1;
    else if (closed) sum += CLOSED;
    sum += STEP * handlings.filter(({ text, date }) => text !== null && date !== null).length;
  }
  return sum;
}

/**
 * Whether the reading of the whole document tells more of the minutes than that of a house style. Where both tell as
 * much of the same items, the style stands only if it heads its items by words of its own. Of minutes that come back to
 * a list of the agenda the whole says nothing: `Ad 2` is an item there and a point of one elsewhere.
 */
export function tellsMore(whole: Referat, styled: Referat): boolean {
  if (styled.style === RETURNS) return false;
  const more = told(whole) - told(styled);
  if (styled.style === CERTAIN) return more > CLEARLY;
  return more > 0 || (more === 0 && sameItems(whole, styled));
}

/** A decision in which others stand is longer than most. */
const LONGEST_DECISION = 1500;

/**
 * Whether a style that heads its items by words of its own leaves nothing to be told: no number is missing, no item is
 * undecided, and no decision holds what may be further ones.
 * @param headings how many lines of the document are the word for a decision
 */
export const isWhole = ({ style, items }: Referat, headings: number): boolean =>
  style === CERTAIN &&
  headings <= items.length &&
  items.every(({ number, decision, closed, kind }, index) => {
    const goesOn = index === 0 || number === (items[index - 1]?.number ?? 0) + 1;
    const decided = decision === null ? closed || kind === 'PROCEDURAL' : decision.text.length < LONGEST_DECISION;
    return goesOn && decided;
  });

const CERTAIN = 'punkt';
const RETURNS = 'ad';

const sameItems = (one: Referat, other: Referat): boolean =>
  one.items.length === other.items.length && one.items.every(({ label }, index) => label === other.items[index]?.label);
