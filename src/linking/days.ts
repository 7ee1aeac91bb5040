import type { Meeting } from '../referat/referat.js';

/**
 * Meetings of one body on one day. The day's ordinary meeting bears the day in its key; an extraordinary one
 * (*ekstraordinært møde*) `2025-12-11.ekstra`; where ordinary ones begin at different hours, the later one `2025-12-11.2`.
 */

/** What of a document tells which meeting of the day it is of, and whether it is a version of another document. */
export interface OfDay {
  /** Key of the document. */
  readonly key: string;
  /** `HH:MM`; null where none is printed. */
  readonly startsAt: string | null;
  readonly isExtraordinary: boolean;
  /** An agenda gives way to the minutes of its meeting. */
  readonly isPlanned: boolean;
  /** What its items are known by: journal numbers, and labels with titles. */
  readonly holds: readonly string[];
}

/** So many meetings of one kind a body may hold on a day. */
const MOST = 4;

/** All endings that the key of a day may have. */
export const ENDINGS: readonly string[] = ['', '.ekstra'].flatMap((kind) =>
  Array.from({ length: MOST }, (_, index) => ending(kind === '.ekstra', index)),
);

function ending(isExtraordinary: boolean, place: number): string {
  const kind = isExtraordinary ? '.ekstra' : '';
  if (place === 0) return kind;
  return isExtraordinary ? `${kind}${place + 1}` : `.${place + 1}`;
}

/** The ending that a document has as long as no other is known of its day. */
export const endingAlone = ({ kind }: Pick<Meeting, 'kind'>): string => ending(kind === 'EXTRAORDINARY', 0);

/** The ending of each document of a body and a day, by its key; whichever was loaded first, it is the same. */
export function endingsOf(documents: readonly OfDay[]): ReadonlyMap<string, string> {
  const endings = new Map<string, string>();
  for (const isExtraordinary of [false, true]) {
    const groups = meetingsAmong(documents.filter((document) => document.isExtraordinary === isExtraordinary));
    for (const [place, group] of groups.entries()) {
      for (const { key } of group) endings.set(key, ending(isExtraordinary, Math.min(place, MOST - 1)));
    }
  }
  return endings;
}

/** The documents of each meeting, the earlier meeting first. */
function meetingsAmong(documents: readonly OfDay[]): readonly (readonly OfDay[])[] {
  const inOrder = documents.toSorted((one, other) => (order(one) < order(other) ? -1 : 1));
  const groups: OfDay[][] = [];
  // Those that state a start first: what states none belongs to the meeting that has an item of its, or to the first.
  for (const document of inOrder) {
    const group = groups.find((members) => members.some((member) => isOfMeeting(document, member)));
    const own = group ?? (document.startsAt === null ? groups[0] : undefined);
    if (own === undefined) groups.push([document]);
    else own.push(document);
  }
  return groups;
}

const order = ({ startsAt, key }: OfDay): string => `${startsAt ?? '~'} ${key}`;

/** Whether two documents are of one meeting: by their start, or since what one holds is for the most part in the other. */
function isOfMeeting(one: OfDay, other: OfDay): boolean {
  if (one.startsAt !== null && one.startsAt === other.startsAt) return true;
  const shared = one.holds.filter((item) => other.holds.includes(item)).length;
  if (one.startsAt === null || other.startsAt === null) return shared > 0;
  return shared > 0 && 2 * shared >= Math.min(one.holds.length, other.holds.length);
}

/**
 * Whether two documents of one body and day are versions of each other, of which one stands: they are of one meeting and
 * share an item, or both hold none. Others add their items to the meeting (*tillægsdagsorden*, closed minutes apart).
 */
export function areVersions(one: OfDay, other: OfDay): boolean {
  if (one.isExtraordinary !== other.isExtraordinary) return false;
  if (one.holds.length === 0 && other.holds.length === 0) return one.isPlanned === other.isPlanned;
  const states = one.startsAt !== null && other.startsAt !== null;
  if (states && one.startsAt !== other.startsAt && !isOfMeeting(one, other)) return false;
  return one.holds.some((item) => other.holds.includes(item));
}
