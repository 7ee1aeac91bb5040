import { addressOf, type Place } from '../addresses';
import { useAnswer } from '../answer';
import { days, longDate, shortDate } from '../danish/dates';
import { CASE_STATUS, COMMITTEE_KIND, OUTCOME } from '../danish/words';
import { WaysTable } from '../flows/ways';
import { CommitteeDocument, type CommitteeQuery } from '../graphql/operations';
import { Answered, Nothing } from '../parts/notice';
import { QueryLink } from '../parts/query-link';
import { Table, type Column } from '../parts/table';
import { useTitle } from '../title';

type Waiting = CommitteeQuery['cases']['nodes'][number];

/** A committee (*udvalg*): what is there now, with whom it exchanges cases, and when it met. */
export function CommitteeView({ place }: { place: Place }) {
  const answer = useAnswer(CommitteeDocument, { id: place.id });
  return (
    <Answered answer={answer}>
      {(data) =>
        data.committee === null ? (
          <Nothing title="Udvalget findes ikke">
            <p>Intet indlæst referat nævner {place.id}.</p>
          </Nothing>
        ) : (
          <Found data={data} committee={data.committee} />
        )
      }
    </Answered>
  );
}

function Found({ data, committee }: { data: CommitteeQuery; committee: NonNullable<CommitteeQuery['committee']> }) {
  const { id, name, kind, municipality } = committee;
  useTitle(name);
  const file = `udvalg-${id.split(':').at(-1) ?? ''}`;
  const received = data.handoffs.filter(({ to }) => to.id === id);
  const given = data.handoffs.filter(({ from }) => from.id === id);
  return (
    <article>
      <h1>{name}</h1>
      <p class="meta">
        {COMMITTEE_KIND[kind]} · {municipality.name} Kommune ·{' '}
        <QueryLink operation={CommitteeDocument} variables={{ id }} />
      </p>
      {data.cases.nodes.length === 0 ? (
        <p>Ingen sag var her sidst.</p>
      ) : (
        <Table
          caption={`Sager, som sidst var her (${data.cases.totalCount}), længst først`}
          file={`${file}-sager`}
          columns={WAITING}
          rows={data.cases.nodes}
          keyOf={(row) => row.id}
        />
      )}
      {received.length === 0 ? null : (
        <WaysTable ways={received} caption="Modtager fra" file={`${file}-fra`} without={['Kommune', 'Til']} />
      )}
      {given.length === 0 ? null : (
        <WaysTable ways={given} caption="Giver videre til" file={`${file}-til`} without={['Kommune', 'Fra']} />
      )}
      <h2>Møder ({data.meetings.totalCount})</h2>
      <ul class="days">
        {data.meetings.nodes.map((meeting) => (
          <li key={meeting.id}>
            <a href={addressOf(meeting.id)}>{longDate(meeting.date)}</a>
            {meeting.loaded ? '' : <span class="faint"> (kun omtalt)</span>}
          </li>
        ))}
      </ul>
    </article>
  );
}

const WAITING: readonly Column<Waiting>[] = [
  {
    title: 'Sag',
    cell: ({ id, title }) => <a href={addressOf(id)}>{title}</a>,
    text: ({ title }) => title,
  },
  {
    title: 'Nummer',
    cell: ({ journalNumber }) => <span class="day">{journalNumber}</span>,
    text: (row) => row.journalNumber ?? '',
  },
  {
    title: 'Senest',
    cell: ({ latestStep }) => <span class="day">{latestStep === null ? '' : shortDate(latestStep.date)}</span>,
    text: ({ latestStep }) => latestStep?.date ?? '',
  },
  {
    title: 'Beslutning',
    cell: ({ latestStep }) => (latestStep === null ? '' : OUTCOME[latestStep.outcome]),
    text: ({ latestStep }) => (latestStep === null ? '' : OUTCOME[latestStep.outcome]),
  },
  { title: 'Stilling', cell: ({ status }) => CASE_STATUS[status], text: ({ status }) => CASE_STATUS[status] },
  {
    title: 'Ventet',
    cell: ({ journey }) => <span class="day">{journey.daysWaiting === null ? '' : days(journey.daysWaiting)}</span>,
    text: ({ journey }) => String(journey.daysWaiting ?? ''),
    number: true,
  },
];
