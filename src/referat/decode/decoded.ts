import type { Line } from '../lines.js';
import type { Span } from '../referat.js';
import type { Candidate } from './items.js';
import type { Part } from './sections.js';
import type { ItemHead } from './title.js';

/** What the decoder found of one item. */
export interface DecodedItem {
  readonly candidate: Candidate;
  readonly head: ItemHead;
  readonly parts: readonly Part[];
  /** All lines of it that say something. */
  readonly lines: readonly Line[];
  readonly span: Span;
  readonly titleSpan: Span;
}
