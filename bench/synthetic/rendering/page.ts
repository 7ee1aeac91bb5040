import type { ItemFacts } from '../minutes/draft.js';

/** A line before it is marked up and put on a page. */
export interface Piece {
  readonly text: string;
  readonly mark: 'title' | 'item' | 'section' | 'plain' | 'bullet';
  /** No blank line before it. */
  readonly tight: boolean;
  /** Running text may be wrapped. */
  readonly flows?: boolean;
  /** Where an item or a section begins here. */
  readonly item?: ItemFacts;
  readonly section?: string;
}
