import { addressOf } from '../addresses';
import { ask, useAnswer } from '../answer';
import { days, shortDate } from '../danish/dates';
import { CASE_STATUS, OUTCOME } from '../danish/words';
import {
  CommitteeSentOnDocument,
  CommitteeWaitingDocument,
  type LyingFragment,
  type LyingPageFragment,
} from '../graphql/operations';
import { Hyphenated } from './hyphenated';
import { shownOf, useMore } from './more';
import { BodyLink } from './names';
import { Answered } from './notice';
import { Table, type Column } from './table';

interface LyingCasesProps {
  readonly title: string;
  readonly file: string;
  readonly columns: readonly Column<LyingFragment>[];
  readonly first: LyingPageFragment;
  /** What gives the pages behind the first. */
  readonly more: (after: string | null) => Promise<LyingPageFragment>;
}

/** A list of cases of a committee, page by page. */
export function LyingCases({ title, file, columns, first, more }: LyingCasesProps) {
  const { nodes, whole, button } = useMore(first, more);
  return (
    <>
      <Table
        caption={`${title} (${shownOf(nodes.length, first.totalCount)})`}
        file={file}
        columns={columns}
        rows={nodes}
        whole={whole}
        keyOf={({ id }) => id}
      />
      {button}
    </>
  );
}

const CASE: readonly Column<LyingFragment>[] = [
  {
    title: 'Sag',
    cell: ({ id, title }) => (
      <a href={addressOf(id)}>
        <Hyphenated text={title} />
      </a>
    ),
    text: ({ title }) => title,
    wide: true,
  },
  {
    title: 'Nummer',
    cell: ({ journalNumber }) => journalNumber,
    text: ({ journalNumber }) => journalNumber ?? '',
    short: true,
  },
  {
    title: 'Senest',
    cell: ({ latestStep }) => (latestStep === null ? '' : shortDate(latestStep.date)),
    text: ({ latestStep }) => latestStep?.date ?? '',
    short: true,
  },
  {
    title: 'Beslutning',
    cell: ({ latestStep }) => (latestStep === null ? '' : OUTCOME[latestStep.outcome]),
    text: ({ latestStep }) => (latestStep === null ? '' : OUTCOME[latestStep.outcome]),
    line: true,
  },
];

/** Since when a case waits, and how long, where loaded minutes show it. */
const SINCE: readonly Column<LyingFragment>[] = [
  {
    title: 'Næste møde',
    cell: ({ journey: { nextDate } }) => (nextDate === null ? '' : shortDate(nextDate)),
    text: ({ journey }) => journey.nextDate ?? '',
    short: true,
  },
  {
    title: 'Venter siden',
    cell: ({ journey: { waitingSince } }) => (waitingSince === null ? '' : shortDate(waitingSince)),
    text: ({ journey }) => journey.waitingSince ?? '',
    short: true,
  },
  {
    title: 'Har ventet',
    cell: ({ journey: { daysWaiting, nextKnown } }) =>
      daysWaiting === null ? (nextKnown === false ? UNKNOWN : '') : days(daysWaiting),
    text: ({ journey }) => String(journey.daysWaiting ?? (journey.nextKnown === false ? UNKNOWN : '')),
    number: true,
  },
];
const UNKNOWN = 'vides ikke';

/** Of cases that wait for the committee. */
const WAITING: readonly Column<LyingFragment>[] = [
  ...CASE,
  {
    title: 'Kommer fra',
    cell: ({ latestStep }) => (latestStep === null ? '' : <BodyLink body={latestStep.committee} />),
    text: ({ latestStep }) => latestStep?.committee.name ?? '',
    line: true,
  },
  ...SINCE,
];

/** Of cases that it has sent on. */
const SENT_ON: readonly Column<LyingFragment>[] = [
  ...CASE,
  {
    title: 'Næste',
    cell: ({ journey: { nextCommittee } }) => (nextCommittee === null ? '' : <BodyLink body={nextCommittee} />),
    text: ({ journey }) => journey.nextCommittee?.name ?? '',
    line: true,
  },
  ...SINCE,
];

const WAITING_LISTS = {
  waiting: {
    operation: CommitteeWaitingDocument,
    columns: WAITING,
    title: 'Sager, der venter her, længst ventende først',
    none: 'Ingen sag venter her, så vidt de indlæste referater fortæller.',
  },
  sentOn: {
    operation: CommitteeSentOnDocument,
    columns: SENT_ON,
    title: 'Sager, der er sendt videre og venter hos andre, længst ventende først',
    none: null,
  },
};

/** What waits for a committee, or what it has sent on, asked for by itself: there may be too many to look at. */
export function WaitingCases({ id, file, list }: { id: string; file: string; list: keyof typeof WAITING_LISTS }) {
  const { operation, columns, title, none } = WAITING_LISTS[list];
  const answer = useAnswer(operation, { id });
  return (
    <Answered answer={answer}>
      {({ committee }) => {
        const first = committee?.cases;
        if (first === undefined || first.nodes.length === 0) return none === null ? null : <p>{none}</p>;
        return (
          <>
            <LyingCases
              title={title}
              file={file}
              columns={columns}
              first={first}
              more={async (after) => (await ask(operation, { id, after })).committee?.cases ?? first}
            />
            {first.nodes.some(({ journey }) => journey.nextKnown === false) ? (
              <p class="faint">
                «{UNKNOWN}»: Der er ikke indlæst senere referater fra det udvalg, som sagen venter på. Den kan være
                behandlet der siden.
              </p>
            ) : null}
          </>
        );
      }}
    </Answered>
  );
}

/** Of cases in any state. */
export const LATEST: readonly Column<LyingFragment>[] = [
  ...CASE,
  { title: 'Status', cell: ({ status }) => CASE_STATUS[status], text: ({ status }) => CASE_STATUS[status] },
];
