import { addressOf } from '../addresses';
import { ask } from '../answer';
import { days, shortDate } from '../danish/dates';
import { CASE_STATUS, OUTCOME } from '../danish/words';
import {
  CommitteeCasesDocument,
  type CommitteeCasesQueryVariables,
  type LyingFragment,
  type LyingPageFragment,
} from '../graphql/operations';
import { Hyphenated } from './hyphenated';
import { shownOf, useMore } from './more';
import { BodyLink } from './names';
import { Table, type Column } from './table';

interface LyingCasesProps {
  readonly title: string;
  readonly file: string;
  readonly columns: readonly Column<LyingFragment>[];
  readonly first: LyingPageFragment;
  /** What gives the pages behind the first. */
  readonly asked: Omit<CommitteeCasesQueryVariables, 'after'>;
}

/** The cases that lie with a committee, page by page. */
export function LyingCases({ title, file, columns, first, asked }: LyingCasesProps) {
  const { nodes, whole, button } = useMore(
    first,
    async (after) => (await ask(CommitteeCasesDocument, { ...asked, after })).cases,
  );
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

/** Of cases that wait. */
export const WAITING: readonly Column<LyingFragment>[] = [
  ...CASE,
  {
    title: 'Næste planlagte',
    cell: ({ journey: { nextCommittee } }) => (nextCommittee === null ? '' : <BodyLink body={nextCommittee} />),
    text: ({ journey }) => journey.nextCommittee?.name ?? '',
    line: true,
  },
  {
    title: 'Har ventet',
    cell: ({ journey: { daysWaiting } }) => (daysWaiting === null ? '' : days(daysWaiting)),
    text: ({ journey }) => String(journey.daysWaiting ?? ''),
    number: true,
  },
];

/** Of cases in any state. */
export const LATEST: readonly Column<LyingFragment>[] = [
  ...CASE,
  { title: 'Status', cell: ({ status }) => CASE_STATUS[status], text: ({ status }) => CASE_STATUS[status] },
];
