import { addressOf, type Place } from '../addresses';
import { useAnswer } from '../answer';
import { days, longDate, shortDate } from '../danish/dates';
import { CASE_STATUS, COMMITTEE_KIND, OUTCOME } from '../danish/words';
import { WaysTable } from '../flows/ways';
import { CommitteeDocument, type CommitteeQuery, type LyingFragment } from '../graphql/operations';
import { Hyphenated } from '../parts/hyphenated';
import { BodyLink } from '../parts/names';
import { Answered, NotFound } from '../parts/notice';
import { QueryLink } from '../parts/query-link';
import { Table, type Column } from '../parts/table';
import { useTitle } from '../title';

/** A committee (*udvalg*): what waits there, with whom it exchanges cases, and when it met. */
export function CommitteeView({ place }: { place: Place }) {
  const answer = useAnswer(CommitteeDocument, { id: place.id });
  return (
    <Answered answer={answer}>
      {(data) =>
        data.committee === null ? (
          <NotFound title="Udvalget findes ikke" id={place.id} />
        ) : (
          <Found data={data} committee={data.committee} />
        )
      }
    </Answered>
  );
}

function Found({ data, committee }: { data: CommitteeQuery; committee: NonNullable<CommitteeQuery['committee']> }) {
  const { id, name, kind, municipality } = committee;
  const { waiting, latest, meetings, handoffs } = data;
  useTitle(name);
  const file = `udvalg-${id.split(':').at(-1) ?? ''}`;
  const shownAt = (way: string): string =>
    `/stroemme?${new URLSearchParams({ kommune: municipality.code, vej: way }).toString()}`;
  const received = handoffs.filter(({ to }) => to.id === id);
  const given = handoffs.filter(({ from }) => from.id === id);
  return (
    <article>
      <h1>
        <Hyphenated text={name} />
      </h1>
      <p class="meta">
        {COMMITTEE_KIND[kind]} · {municipality.name} Kommune
        <QueryLink behind operation={CommitteeDocument} variables={{ id }} />
      </p>
      {waiting.nodes.length === 0 ? (
        <p>Ingen sag venter her, så vidt de indlæste referater fortæller.</p>
      ) : (
        <Table
          caption={`Sager, der venter her, længst ventende først (${shownOf(waiting)})`}
          file={`${file}-venter`}
          columns={WAITING}
          rows={waiting.nodes}
          keyOf={keyOf}
        />
      )}
      {latest.nodes.length === 0 ? null : (
        <Table
          caption={`Sager, som senest blev behandlet her, nyeste først (${shownOf(latest)})`}
          file={`${file}-seneste`}
          columns={LATEST}
          rows={latest.nodes}
          keyOf={keyOf}
        />
      )}
      {received.length === 0 ? null : (
        <WaysTable
          ways={received}
          caption="Modtager fra"
          file={`${file}-fra`}
          without={['Kommune', 'Til']}
          shownAt={shownAt}
        />
      )}
      {given.length === 0 ? null : (
        <WaysTable
          ways={given}
          caption="Giver videre til"
          file={`${file}-til`}
          without={['Kommune', 'Fra']}
          shownAt={shownAt}
        />
      )}
      <h2>Møder ({shownOf(meetings)})</h2>
      <ul class="days">
        {meetings.nodes.map((meeting) => (
          <li key={meeting.id}>
            <a href={addressOf(meeting.id)}>{longDate(meeting.date)}</a>
            {meeting.loaded ? '' : <span class="faint"> (kun omtalt)</span>}
          </li>
        ))}
      </ul>
    </article>
  );
}

const shownOf = ({ nodes, totalCount }: { nodes: readonly unknown[]; totalCount: number }): string =>
  nodes.length < totalCount ? `${nodes.length} af ${totalCount}` : String(totalCount);

const keyOf = ({ id }: LyingFragment): string => id;

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

const WAITING: readonly Column<LyingFragment>[] = [
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

const LATEST: readonly Column<LyingFragment>[] = [
  ...CASE,
  { title: 'Status', cell: ({ status }) => CASE_STATUS[status], text: ({ status }) => CASE_STATUS[status] },
];
