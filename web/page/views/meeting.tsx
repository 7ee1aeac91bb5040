import { addressOf, type Place } from '../addresses';
import { useAnswer } from '../answer';
import { longDate } from '../danish/dates';
import { OUTCOME, outcomeOfItem } from '../danish/words';
import { MeetingDocument, type MeetingQuery } from '../graphql/operations';
import { Hyphenated } from '../parts/hyphenated';
import { BodyLink, Names } from '../parts/names';
import { Answered, NotFound } from '../parts/notice';
import { QueryLink } from '../parts/query-link';
import { Table, type Column } from '../parts/table';
import { useTitle } from '../title';

type Meeting = NonNullable<MeetingQuery['meeting']>;
type Item = Meeting['items'][number];
type Handled = Meeting['handlings'][number];

/** A meeting (*møde*): its agenda with outcomes, each item leading to its case. */
export function MeetingView({ place }: { place: Place }) {
  const answer = useAnswer(MeetingDocument, { id: place.id });
  return (
    <Answered answer={answer}>
      {({ meeting }) =>
        meeting === null ? <NotFound title="Mødet findes ikke" id={place.id} /> : <Found meeting={meeting} />
      }
    </Answered>
  );
}

function Found({ meeting }: { meeting: Meeting }) {
  const { committee, date, items, present, absent, disqualified, guests, handlings, loaded, status, movedTo } = meeting;
  const started = meeting.startsAt === null ? null : `kl. ${meeting.startsAt}`;
  const term = meeting.term === null ? null : `valgperioden ${meeting.term}`;
  const setting = [started, meeting.place, term].filter((text) => text !== null);
  const title = `${committee.name}, ${longDate(date)}`;
  useTitle(title);
  const file = `moede-${meeting.id.split(':').slice(1).join('-')}`;
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
      {status === 'HELD' ? null : <p class="warn">{standingOf(status, movedTo)}</p>}
      {loaded || status !== 'HELD' ? null : (
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
      {disqualified.length === 0 ? null : (
        <p>
          Inhabile ved et eller flere punkter: <Names of={disqualified} />
        </p>
      )}
      {guests.length === 0 ? null : (
        <p>
          Gæster: <Names of={guests.map(({ person }) => person)} />
        </p>
      )}
      {items.length === 0 ? null : (
        <Table
          caption={loaded ? 'Dagsorden' : 'Punkter, som andre referater henviser til'}
          file={file}
          columns={COLUMNS}
          rows={items}
          keyOf={({ id }) => id}
        />
      )}
      {loaded || handlings.length === 0 ? null : (
        <Table
          caption="Sager, som andre referater fortæller om"
          file={`${file}-sager`}
          columns={TOLD}
          rows={handlings}
          keyOf={({ id }) => id}
        />
      )}
      {items.length > 0 || (!loaded && handlings.length > 0) ? null : (
        <p>
          {loaded
            ? 'Referatet indeholder ingen punkter.'
            : 'Mødet er nævnt, men intet indlæst referat fortæller, hvad der blev behandlet.'}
        </p>
      )}
    </article>
  );
}

/** What became of a meeting that was not held. */
function standingOf(status: Meeting['status'], movedTo: Meeting['movedTo']): string {
  if (status === 'PLANNED') return 'Kun dagsordenen er indlæst. Der er endnu ikke besluttet noget.';
  if (status === 'CANCELLED') return 'Mødet er aflyst. Punkterne blev ikke behandlet.';
  return movedTo === null ? 'Mødet er flyttet.' : `Mødet er flyttet til ${longDate(movedTo)}.`;
}

const COLUMNS: readonly Column<Item>[] = [
  { title: 'Punkt', cell: ({ label }) => label ?? '', text: ({ label }) => label ?? '', number: true },
  {
    title: 'Titel',
    cell: ({ title, cases: [ofCase, ...others], closed }) => (
      <>
        {ofCase === undefined ? (
          (title ?? <span class="faint">Titlen er ikke kendt</span>)
        ) : (
          <a href={addressOf(ofCase.id)}>
            <Hyphenated text={title ?? ofCase.title} />
          </a>
        )}
        {others.map(({ id, journalNumber }) => (
          <>
            {' · '}
            <a href={addressOf(id)}>{journalNumber}</a>
          </>
        ))}
        {closed === true ? <span class="faint"> (lukket)</span> : null}
      </>
    ),
    text: ({ title }) => title ?? '',
    wide: true,
  },
  {
    title: 'Beslutning',
    cell: outcomeOfItem,
    text: outcomeOfItem,
    line: true,
  },
  {
    title: 'Ordlyd',
    cell: ({ decision }) => (decision === null ? '' : <span class="cut">{decision}</span>),
    text: ({ decision }) => decision ?? '',
  },
];

/** What a meeting without minutes of its own did, as others tell it. */
const TOLD: readonly Column<Handled>[] = [
  {
    title: 'Sag',
    cell: ({ case: ofCase }) =>
      ofCase === null ? (
        ''
      ) : (
        <a href={addressOf(ofCase.id)}>
          <Hyphenated text={ofCase.title} />
        </a>
      ),
    text: ({ case: ofCase }) => ofCase?.title ?? '',
    wide: true,
  },
  {
    title: 'Nummer',
    cell: ({ case: ofCase }) => ofCase?.journalNumber ?? '',
    text: ({ case: ofCase }) => ofCase?.journalNumber ?? '',
    short: true,
  },
  {
    title: 'Beslutning',
    cell: ({ outcome, mentioned }) => `${OUTCOME[outcome]}${mentioned ? ' (omtalt)' : ''}`,
    text: ({ outcome, mentioned }) => `${OUTCOME[outcome]}${mentioned ? ' (omtalt)' : ''}`,
    line: true,
  },
  {
    title: 'Fraværende',
    cell: ({ absent }) => <Names of={absent} />,
    text: ({ absent }) => absent.map(({ name }) => name).join(', '),
  },
  {
    title: 'Ordlyd',
    cell: ({ text }) => (text === null ? '' : <span class="cut">{text}</span>),
    text: ({ text }) => text ?? '',
  },
];
