import { addressOf, type Place } from '../addresses';
import { useAnswer } from '../answer';
import { longDate } from '../danish/dates';
import { OUTCOME } from '../danish/words';
import { MeetingDocument, type MeetingQuery } from '../graphql/operations';
import { Hyphenated } from '../parts/hyphenated';
import { BodyLink, Names } from '../parts/names';
import { Answered, Nothing } from '../parts/notice';
import { QueryLink } from '../parts/query-link';
import { Table, type Column } from '../parts/table';
import { useTitle } from '../title';

type Meeting = NonNullable<MeetingQuery['meeting']>;
type Item = Meeting['items'][number];

/** A meeting (*møde*): its agenda with outcomes, each item leading to its case. */
export function MeetingView({ place }: { place: Place }) {
  const answer = useAnswer(MeetingDocument, { id: place.id });
  return (
    <Answered answer={answer}>
      {({ meeting }) =>
        meeting === null ? (
          <Nothing title="Mødet findes ikke">
            <p>Intet indlæst dokument fortæller om {place.id}.</p>
          </Nothing>
        ) : (
          <Found meeting={meeting} />
        )
      }
    </Answered>
  );
}

function Found({ meeting }: { meeting: Meeting }) {
  const { committee, date, items, present, absent } = meeting;
  const started = meeting.startsAt === null ? null : `kl. ${meeting.startsAt}`;
  const term = meeting.term === null ? null : `valgperioden ${meeting.term}`;
  const setting = [started, meeting.place, term].filter((text) => text !== null);
  const title = `${committee.name}, ${longDate(date)}`;
  useTitle(title);
  return (
    <article>
      <h1>
        <BodyLink body={committee} />, {longDate(date)}
      </h1>
      <p class="meta">
        {[`${committee.municipality.name} Kommune`, ...setting].join(' · ')}
        {meeting.document === null ? '' : ' · '}
        {meeting.document === null ? null : (
          <a href={addressOf(meeting.document.id)}>{meeting.document.fileName}</a>
        )}{' '}
        <QueryLink behind operation={MeetingDocument} variables={{ id: meeting.id }} />
      </p>
      {meeting.loaded ? null : (
        <p class="warn">
          Mødets eget referat er ikke indlæst. Vist er kun det, som andre referater fortæller om mødet.
        </p>
      )}
      {present.length === 0 ? null : (
        <p>
          Til stede: <Names of={present} />
        </p>
      )}
      {absent.length === 0 ? null : (
        <p>
          Fraværende: <Names of={absent} />
        </p>
      )}
      {items.length === 0 ? (
        <p>Intet indlæst referat nævner et punkt på dagsordenen.</p>
      ) : (
        <Table
          caption="Dagsorden"
          file={`moede-${meeting.id.split(':').slice(1).join('-')}`}
          columns={COLUMNS}
          rows={items}
          keyOf={({ id }) => id}
        />
      )}
    </article>
  );
}

const COLUMNS: readonly Column<Item>[] = [
  { title: 'Punkt', cell: ({ number }) => number ?? '', text: ({ number }) => String(number ?? ''), number: true },
  {
    title: 'Titel',
    cell: ({ title, case: ofCase, closed }) => (
      <>
        {ofCase === null ? (
          (title ?? <span class="faint">Titlen er ikke kendt</span>)
        ) : (
          <a href={addressOf(ofCase.id)}>
            <Hyphenated text={title ?? ofCase.title} />
          </a>
        )}
        {closed === true ? <span class="faint"> (lukket)</span> : null}
      </>
    ),
    text: ({ title }) => title ?? '',
    wide: true,
  },
  {
    title: 'Beslutning',
    cell: ({ outcome }) => OUTCOME[outcome],
    text: ({ outcome }) => OUTCOME[outcome],
    short: true,
  },
  {
    title: 'Ordlyd',
    cell: ({ decision }) => (decision === null ? '' : <span class="cut">{decision}</span>),
    text: ({ decision }) => decision ?? '',
  },
];
