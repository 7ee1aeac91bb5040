import type { Outcome } from '../../referat/referat.js';

/** An item that concerns a case, as its document states it. */
export interface Appearance {
  readonly item: string;
  readonly title: string | null;
  readonly date: string;
  /** Keys of its meeting, of the body that met, and of the document. */
  readonly meeting: string;
  readonly committee: string;
  readonly document: string;
  readonly outcome: Outcome;
  /** Keys of the bodies that its document names for the case, those of the printed route last and in order. */
  readonly bodies: readonly string[];
  /** Whether a route is printed. */
  readonly planned: boolean;
  /** How many cases the item concerns. */
  readonly concerned: number;
}

/** A case with a number, and the items that concern it, earliest first. */
export interface NumberedCase {
  readonly id: string;
  /** In normal form. */
  readonly number: string;
  readonly items: readonly Appearance[];
}

/** One side of a doubt: what is stated there of the node whose key `about` is. */
export interface Side {
  readonly about: string;
  readonly of: Appearance;
}

/** Two sides that may be one or two: nothing is merged or split by it. */
export interface CaseDoubt {
  /** One number under two matters, or two numbers that look like one mistyped. */
  readonly because: 'ONE_NUMBER' | 'LIKE_NUMBERS';
  readonly cases: readonly NumberedCase[];
  readonly sides: readonly Side[];
}

/** How sure an identity is that is doubted. */
export const CONFIDENCE_IN_DOUBT = 0.5;

/** The bodies that an item is about: the one that met and those that its document names. */
export const bodiesOf = ({ committee, bodies }: Appearance): ReadonlySet<string> => new Set([committee, ...bodies]);

export const share = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  [...one].some((body) => other.has(body));
