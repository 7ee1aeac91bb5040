import type { Outcome } from '../referat.js';
import type { Body } from './bodies.js';
import type { Day } from './days.js';
import type { Deed } from './deeds.js';

/** What a sentence tells: which body did what on which day. */
export interface Told {
  readonly body: Body;
  readonly day: Day;
  readonly outcome: Outcome;
  /** How plainly it is told, from 0 to 1. */
  readonly plainness: number;
  /** Whether it tells of the past by its verb: then a day without a year lies behind. */
  readonly past: boolean;
}

/** What a sentence names, each in order. */
export interface Named {
  /** The sentence in lower case. */
  readonly lowered: string;
  readonly bodies: readonly Body[];
  readonly days: readonly Day[];
  readonly deeds: readonly Deed[];
}

/** A day in its sentence: what is told of it ends at `to`, where the next day begins. */
export interface Context {
  readonly day: Day;
  readonly to: number;
  readonly named: Named;
}

/** What lies ahead, or has not happened. */
export const AHEAD =
  /(?<!\p{L})(?:vil|skal|skulle|kan|kunne|forventes|ventes|forventer|planlægges|planlagt|agtes|bliver|behandles|forelægges|fremlægges|sendes|oversendes|indstilles|foreslås|søges|kommer|flyttes|udsættes|drøftes|godkendes|vedtages|besluttes|afgøres|afholdes|præsenteres|inden|frist|senest)(?!\p{L})/u;

/** What the sentence says behind a place, as far as it may tell of the deed. */
export function behind(from: number, to: number, lowered: string): string {
  return lowered.slice(from, Math.min(to, from + 200)).replace(/^ /u, '');
}

/** A day written as `18/6` may be a fraction unless something says that it is a day. */
export function plain(day: Day, upToDay: string): number {
  return day.bare && !/(?:den|d\.|møde|mødet) ?$/u.test(upToDay) ? 0.6 : 1;
}

/** Whether a participle tells of what is to be: `forventes godkendt af Byrådet den`. */
export function isAhead(deed: Deed, lowered: string): boolean {
  const clause = lowered.slice(Math.max(0, deed.start - 60), deed.start).replace(/^.*[,;:(]/u, '');
  return AHEAD.test(clause);
}

/** Whether a participle tells of what was done: a verb in the past stands before it, or nothing lies ahead. */
export function hasPast(deed: Deed, lowered: string): boolean {
  const clause = lowered.slice(Math.max(0, deed.start - 120), deed.start);
  return /(?<!\p{L})(?:blev|blevet|var|havde|har|er|været)(?!\p{L})/u.test(clause) || !AHEAD.test(lowered);
}
