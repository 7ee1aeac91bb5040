import { z } from 'zod';
import { type CaseDoubt } from '../../linking/doubts/doubt.js';
import { likeNumbers } from '../../linking/doubts/like-numbers.js';
import { oneNumberTwice } from '../../linking/doubts/one-number.js';
import type { Reader } from '../store.js';
import { outcomeForm } from './journeys.js';
import type { Position } from './pages.js';
import { readRows } from './rows.js';

/** A title that more cases bear names none of them. */
const MOST = 4;

const rowForm = z.object({
  kind: z.enum(['NUMBER', 'TITLE']),
  subject: z.string(),
  id: z.string(),
  number: z.string(),
  items: z.array(
    z.object({
      item: z.string(),
      title: z.string().nullable(),
      date: z.string(),
      meeting: z.string(),
      committee: z.string(),
      outcome: outcomeForm,
      document: z.string(),
      bodies: z.array(z.string()),
      planned: z.boolean(),
      concerned: z.number(),
    }),
  ),
});

const namesakesForm = z.object({
  person: z.string(),
  name: z.string(),
  parties: z.string(),
  meeting: z.string(),
  date: z.string(),
  committee: z.string(),
  document: z.string(),
});
type Namesakes = z.infer<typeof namesakesForm>;

/** A doubtful identity. `case`, `item`, `meeting` and `committee` are keys; what the sides state is told by `documents`. */
export interface DoubtRecord {
  readonly kind: 'IDENTITY_DOUBT';
  readonly key: string;
  readonly date: string;
  readonly case: string | null;
  readonly item: string | null;
  readonly meeting: string;
  readonly committee: string;
  readonly because: CaseDoubt['because'] | 'TWO_PARTIES';
  /** What the sides are called: titles, numbers, parties. */
  readonly names: readonly string[];
  /** What they have in common: the number, the title, the name. */
  readonly common: string;
  /** What is stated of which node in which document. */
  readonly documents: readonly { readonly about: string; readonly document: string }[];
}

/** The doubtful identities of some municipalities (four-digit codes), in no order that counts. */
export async function readDoubts(
  reader: Reader,
  municipalities: readonly string[],
  asOf: string | null,
): Promise<DoubtRecord[]> {
  const ofCases = await caseDoubts(reader, { municipalities, keys: [], asOf });
  const namesakes = await readRows(reader, 'namesakes', { municipalities, asOf }, namesakesForm);
  return [...ofCases.map(doubtOfCases), ...namesakes.map(doubtOfNames)];
}

/** Those of these cases (`id`) whose identity is doubtful. */
export async function readDoubtfulCases(reader: Reader, keys: readonly string[]): Promise<{ readonly id: string }[]> {
  const doubts = await caseDoubts(reader, { municipalities: [], keys, asOf: null });
  return [...new Set(doubts.flatMap(({ cases }) => cases.map(({ id }) => id)))].map((id) => ({ id }));
}

/** By the day of the latest side; no two have one key. */
export const doubtPosition = ({ date, key }: DoubtRecord): Position => ({ value: date, key });

async function caseDoubts(
  reader: Reader,
  asked: { readonly municipalities: readonly string[]; readonly keys: readonly string[]; readonly asOf: string | null },
): Promise<CaseDoubt[]> {
  const rows = await readRows(reader, 'identity-doubts', { ...asked, most: MOST }, rowForm);
  const doubts = new Map<string, CaseDoubt>();
  for (const { kind, subject, id, number, items } of rows) {
    if (kind === 'TITLE') continue;
    const doubt = oneNumberTwice({ id, number, items });
    if (doubt !== null) doubts.set(subject, doubt);
  }
  const titles = new Map<string, z.infer<typeof rowForm>[]>();
  for (const row of rows) if (row.kind === 'TITLE') titles.set(row.subject, [...(titles.get(row.subject) ?? []), row]);
  for (const cases of titles.values()) {
    const doubt = likeNumbers(cases);
    if (doubt !== null) doubts.set(doubt.cases.map(({ id }) => id).join(' '), doubt);
  }
  return [...doubts.values()];
}

function doubtOfCases({ because, cases, sides }: CaseDoubt): DoubtRecord {
  const latest = sides.map(({ of }) => of).reduce((one, other) => (other.date > one.date ? other : one));
  const titles = sides.map(({ of }) => of.title ?? '');
  const numbers = cases.map(({ number }) => number);
  return {
    kind: 'IDENTITY_DOUBT',
    key: cases.map(({ id }) => id).join(' '),
    date: latest.date,
    case: cases.find(({ items }) => items.includes(latest))?.id ?? null,
    item: latest.item,
    meeting: latest.meeting,
    committee: latest.committee,
    because,
    names: because === 'ONE_NUMBER' ? titles : numbers,
    common: (because === 'ONE_NUMBER' ? numbers : titles)[0] ?? '',
    documents: sides.map(({ about, of }) => ({ about, document: of.document })),
  };
}

function doubtOfNames({ person, name, parties, meeting, date, committee, document }: Namesakes): DoubtRecord {
  return {
    kind: 'IDENTITY_DOUBT',
    key: `${person} ${meeting}`,
    date,
    case: null,
    item: null,
    meeting,
    committee,
    because: 'TWO_PARTIES',
    names: parties.split('|'),
    common: name,
    documents: [{ about: person, document }],
  };
}
