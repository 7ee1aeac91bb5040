import { z } from 'zod';
import { MUNICIPALITIES } from '../../referat/municipalities.js';
import { IMPOSSIBILITIES, OUTCOMES } from '../../referat/referat.js';
import type { Reader } from '../store.js';
import { evidenceForm } from './documents.js';
import { doubtPosition, readDoubts, type DoubtRecord } from './doubts.js';
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
  'IDENTITY_DOUBT',
] as const;
export type GapKind = (typeof GAP_KINDS)[number];

const statedForm = z
  .object({
    kind: z.enum(GAP_KINDS).exclude(['OVERDUE', 'IDENTITY_DOUBT']),
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

export type GapRecord = StatedGapRecord | OverdueRecord | DoubtRecord;

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

/** The kinds that no statement can tell: overdue steps follow from plans, doubts from comparing. Each is read once. */
const WORKED_OUT = ['OVERDUE', 'IDENTITY_DOUBT'] as const;
type WorkedOut = (typeof WORKED_OUT)[number];
const isWorkedOut = (kind: GapKind): kind is WorkedOut => WORKED_OUT.some((one) => one === kind);

/** The gaps that a filter keeps. */
export function gapList(reader: Reader, filter: GapsFilter): GapList {
  const { kinds, asOf } = filter;
  const known = new Map<WorkedOut, Promise<Placed<GapRecord>[]>>();
  const readAll = (kind: WorkedOut): Promise<Placed<GapRecord>[]> => {
    const found = known.get(kind) ?? readWorkedOut(reader, kind, filter);
    known.set(kind, found);
    return found;
  };
  return {
    read: async (stretch) => {
      const within = kinds.filter((kind) => reaches(stretch, kind));
      const told = within.filter((kind) => !isWorkedOut(kind));
      const stated =
        told.length > 0
          ? await readRows(
              reader,
              'gaps',
              pageParameters({ ...look(filter, told), asOf, ascending: stretch.ascending }, stretch),
              statedForm,
            )
          : [];
      const isFull = stated.length === stretch.limit;
      const wanted = within
        .filter(isWorkedOut)
        .filter((kind) => !isFull || !stated.every(({ position }) => leads(position, kind, stretch)));
      const others: Placed<GapRecord>[] = [];
      for (const kind of wanted) others.push(...(await readAll(kind)));
      return inStretch([...stated, ...others], stretch);
    },
    count: async () => {
      const told = kinds.filter((kind) => !isWorkedOut(kind));
      let total =
        told.length === 0 ? 0 : await readTotal(reader, 'gaps-count', { filter: { ...look(filter, told), asOf } });
      for (const kind of kinds.filter(isWorkedOut)) total += (await readAll(kind)).length;
      return total;
    },
  };
}

async function readWorkedOut(reader: Reader, kind: WorkedOut, filter: GapsFilter): Promise<Placed<GapRecord>[]> {
  const place = ({ value, key }: Position): Position => ({ value: `${rankOf(kind)}${value}`, key });
  if (kind === 'OVERDUE') {
    const overdue = await readOverdue(reader, places(filter), filter.asOf);
    return overdue.map((record) => ({ record, position: place(overduePosition(record)) }));
  }
  const doubts = await readDoubts(reader, places(filter), filter.asOf);
  return doubts.map((record) => ({ record, position: place(doubtPosition(record)) }));
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

/** Whether a position comes before all gaps of a kind, from the end that the stretch begins with. */
function leads({ value }: Position, kind: GapKind, { ascending }: Stretch): boolean {
  const rank = rankOf(kind);
  return ascending ? value.slice(0, rank.length) < rank : value.slice(0, rank.length) > rank;
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
