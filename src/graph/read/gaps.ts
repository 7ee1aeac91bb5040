import { z } from 'zod';
import { MUNICIPALITIES } from '../../referat/municipalities.js';
import { IMPOSSIBILITIES, OUTCOMES } from '../../referat/referat.js';
import type { Reader } from '../store.js';
import { evidenceForm } from './documents.js';
import { overduePosition, readOverdue, type OverdueRecord } from './overdue.js';
import { pageParameters, type Placed, type Position, type Stretch } from './pages.js';
import { readRows, readTotal } from './rows.js';

/** What can be missing, in the order in which gaps are listed. */
export const GAP_KINDS = [
  'MEETING_NOT_LOADED',
  'ITEM_NOT_LOADED',
  'CONTRADICTION',
  'OVERDUE',
  'NO_DECISION',
  'UNDATED_STEP',
  'IMPOSSIBLE_DATE',
] as const;
export type GapKind = (typeof GAP_KINDS)[number];

const statedForm = z
  .object({
    kind: z.enum(GAP_KINDS).exclude(['OVERDUE']),
    about: z.string(),
    id: z.string(),
    date: z.string(),
    position: z.string(),
    body: z.string().nullable(),
    meeting: z.string(),
    held: z.boolean(),
    committee: z.string(),
    cases: z.array(z.string()),
    closed: z.boolean(),
    tellings: z.array(
      evidenceForm.extend({
        outcome: z.enum(OUTCOMES).nullable(),
        printed: z.string().nullable(),
        why: z.enum(IMPOSSIBILITIES).nullable(),
      }),
    ),
  })
  .transform(({ id, position, body, cases, committee, ...row }) => ({
    position: { value: position, key: id },
    record: { ...row, committee: body ?? committee, case: cases[0] ?? null },
  }));
/**
 * A gap that the documents' own statements show. `about` is the key of the meeting, item or handling; `meeting` that of
 * its meeting, and `held` whether the minutes of that are loaded; `committee` and `case` are keys too. `tellings` are the
 * statements that show it, the one that counts most first; `printed` is an impossible day, and `why` says why it is one.
 */
export type StatedGapRecord = z.output<typeof statedForm>['record'];

export type GapRecord = StatedGapRecord | OverdueRecord;

/** Which gaps to give. */
export interface GapsFilter {
  /** Four-digit code; null for all. */
  readonly municipality: string | null;
  readonly kinds: readonly GapKind[];
  /** ISO date: hides what is dated later, statements of later meetings' minutes included; null hides nothing. */
  readonly asOf: string | null;
}

/** Gaps by kind, and within a kind the latest first: in falling order of position. */
export interface GapList {
  readonly read: (stretch: Stretch) => Promise<Placed<GapRecord>[]>;
  readonly count: () => Promise<number>;
}

/** The gaps that a filter keeps. Overdue steps follow from plans, which no statement can tell: they are read once. */
export function gapList(reader: Reader, filter: GapsFilter): GapList {
  const { kinds, asOf } = filter;
  let overdue: Promise<OverdueRecord[]> | null = null;
  const readAllOverdue = (): Promise<OverdueRecord[]> =>
    (overdue ??= kinds.includes('OVERDUE') ? readOverdue(reader, places(filter), asOf) : Promise.resolve([]));
  return {
    read: async (stretch) => {
      const within = kinds.filter((kind) => reaches(stretch, kind));
      const stated = within.some((kind) => kind !== 'OVERDUE')
        ? await readRows(
            reader,
            'gaps',
            pageParameters({ ...look(filter, within), asOf, ascending: stretch.ascending }, stretch),
            statedForm,
          )
        : [];
      const isFull = stated.length === stretch.limit && stated.every(({ position }) => leads(position, stretch));
      const others = within.includes('OVERDUE') && !isFull ? (await readAllOverdue()).map(placed) : [];
      return inStretch([...stated, ...others], stretch);
    },
    count: async () => {
      const stated = kinds.filter((kind) => kind !== 'OVERDUE');
      const total =
        stated.length === 0 ? 0 : await readTotal(reader, 'gaps-count', { filter: { ...look(filter, stated), asOf } });
      return total + (await readAllOverdue()).length;
    },
  };
}

/** What the positions of a kind begin with: a page goes down from the first kind. */
function rankOf(kind: GapKind): string {
  return `${GAP_KINDS.length - GAP_KINDS.indexOf(kind)} `;
}

function places({ municipality }: GapsFilter): readonly string[] {
  return municipality === null ? MUNICIPALITIES.map(({ code }) => code) : [municipality];
}

/** Where the statements look for each kind; nowhere for one that is not asked for. */
function look(filter: GapsFilter, kinds: readonly GapKind[]) {
  const of = (kind: GapKind) =>
    kinds.includes(kind) ? places(filter).map((code) => ({ code, rank: rankOf(kind) })) : [];
  return {
    meetingNotLoaded: of('MEETING_NOT_LOADED'),
    itemNotLoaded: of('ITEM_NOT_LOADED'),
    contradiction: of('CONTRADICTION'),
    noDecision: of('NO_DECISION'),
    undatedStep: of('UNDATED_STEP'),
    impossibleDate: of('IMPOSSIBLE_DATE'),
  };
}

/** Whether a stretch may hold gaps of a kind. */
function reaches({ above, below }: Stretch, kind: GapKind): boolean {
  const rank = rankOf(kind);
  return (
    (above === null || rank >= above.value.slice(0, rank.length)) &&
    (below === null || rank <= below.value.slice(0, rank.length))
  );
}

/** Whether a position comes before all overdue steps, from the end that the stretch begins with. */
function leads({ value }: Position, { ascending }: Stretch): boolean {
  const rank = rankOf('OVERDUE');
  return ascending ? value.slice(0, rank.length) < rank : value.slice(0, rank.length) > rank;
}

function placed(record: OverdueRecord): Placed<OverdueRecord> {
  const { value, key } = overduePosition(record);
  return { record, position: { value: `${rankOf('OVERDUE')}${value}`, key } };
}

function inStretch(
  gaps: readonly Placed<GapRecord>[],
  { ascending, above, below, limit }: Stretch,
): Placed<GapRecord>[] {
  const kept = gaps.filter(
    ({ position }) =>
      (above === null || compare(position, above) > 0) && (below === null || compare(position, below) < 0),
  );
  kept.sort((one, other) => compare(one.position, other.position) * (ascending ? 1 : -1));
  return kept.slice(0, limit);
}

function compare(one: Position, other: Position): number {
  if (one.value !== other.value) return one.value < other.value ? -1 : 1;
  return one.key === other.key ? 0 : one.key < other.key ? -1 : 1;
}
