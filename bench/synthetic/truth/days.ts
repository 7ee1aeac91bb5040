import { slugOf } from '../keys.js';
import type { DocumentTruth } from './model.js';

/** One body, in whatever document. */
export const bodyOf = (code: string, committee: string): string => `${code}:${slugOf(committee)}`;

/** Tells which of the meetings that a body held on one day is meant where a document names the day alone. */
export class Days {
  readonly #byDay = new Map<string, DocumentTruth[]>();

  constructor(documents: readonly DocumentTruth[]) {
    for (const document of documents.filter(({ status }) => status === 'HELD')) {
      for (const committee of [document.committee, ...document.jointly]) {
        const day = dayOf(document.municipality.code, committee, document.date);
        const held = this.#byDay.get(day);
        if (held === undefined) this.#byDay.set(day, [document]);
        else held.push(document);
      }
    }
  }

  /** The documents of the day's meetings. */
  heldOn(code: string, committee: string, date: string): readonly DocumentTruth[] {
    return this.#byDay.get(dayOf(code, committee, date)) ?? [];
  }

  /** The day with what the key of the meeting has behind it: of the one that holds the case, else of the ordinary one. */
  meant(code: string, committee: string, date: string, sag: string | null): string {
    const held = this.heldOn(code, committee, date).filter(({ items }) =>
      items.some(({ cases }) => sag !== null && cases.includes(sag)),
    );
    const suffixes = held.map(({ suffix }) => suffix).sort();
    return `${date}${suffixes[0] ?? ''}`;
  }
}

const dayOf = (code: string, committee: string, date: string): string => `${bodyOf(code, committee)} ${date}`;
