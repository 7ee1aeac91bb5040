import { addressOf, type Place } from '../addresses';
import { useAnswer } from '../answer';
import { shortDate } from '../danish/dates';
import { PersonDocument, type PersonQuery } from '../graphql/operations';
import { Hyphenated } from '../parts/hyphenated';
import { BodyLink } from '../parts/names';
import { Answered, NotFound } from '../parts/notice';
import { QueryLink } from '../parts/query-link';
import { Table, type Column } from '../parts/table';
import { useTitle } from '../title';

type Person = NonNullable<PersonQuery['person']>;
type Seat = Person['committees'][number];
type Absence = Person['absences'][number];

/** A person: in which bodies, how often present and absent there, and what was decided meanwhile. */
export function PersonView({ place }: { place: Place }) {
  const variables = { id: place.id };
  const answer = useAnswer(PersonDocument, variables);
  return (
    <Answered answer={answer}>
      {({ person }) =>
        person === null ? <NotFound title="Personen findes ikke" id={place.id} /> : <Found person={person} />
      }
    </Answered>
  );
}

function Found({ person }: { person: Person }) {
  const { id, name, role, party, municipality, committees, absences } = person;
  useTitle(name);
  const file = `person-${id.split(':').at(-1) ?? ''}`;
  return (
    <article>
      <h1>{name}</h1>
      <p class="meta">
        {role === 'GUEST' ? 'Gæst, ikke medlem' : role === 'MEMBER' ? 'Medlem' : 'Rollen fremgår ikke'}
        {party === null ? '' : ` · ${party}`} · {municipality.name} Kommune
        <QueryLink behind operation={PersonDocument} variables={{ id }} />
      </p>
      <p>
        Tilstedeværelse kendes kun fra de møder, hvis eget referat er indlæst. Fravær kan også være nævnt i andre
        referater.
      </p>
      <Table
        caption="Organer og fremmøde"
        file={`${file}-udvalg`}
        columns={SEATS}
        rows={committees}
        keyOf={({ committee }) => committee.id}
      />
      {absences.length === 0 ? null : (
        <Table
          caption="Fravær"
          file={`${file}-fravaer`}
          columns={ABSENCES}
          rows={absences}
          keyOf={({ meeting }) => meeting.id}
        />
      )}
    </article>
  );
}

const SEATS: readonly Column<Seat>[] = [
  {
    title: 'Organ',
    cell: ({ committee }) => <BodyLink body={committee} />,
    text: ({ committee }) => committee.name,
  },
  { title: 'Til stede', cell: ({ attended }) => attended, text: ({ attended }) => String(attended), number: true },
  { title: 'Fravær', cell: ({ absent }) => absent, text: ({ absent }) => String(absent), number: true },
];

const ABSENCES: readonly Column<Absence>[] = [
  {
    title: 'Møde',
    cell: ({ meeting }) => (
      <a href={addressOf(meeting.id)}>
        {meeting.committee.name}, {shortDate(meeting.date)}
      </a>
    ),
    text: ({ meeting }) => `${meeting.committee.name} ${meeting.date}`,
  },
  {
    title: 'Sager, der blev behandlet imens',
    cell: ({ handlings }) => (
      <ul class="plain">
        {handlings.map(({ id, case: ofCase }) =>
          ofCase === null ? null : (
            <li key={id}>
              <a href={addressOf(ofCase.id)}>
                <Hyphenated text={ofCase.title} />
              </a>
            </li>
          ),
        )}
      </ul>
    ),
    text: ({ handlings }) => handlings.flatMap(({ case: ofCase }) => ofCase?.title ?? []).join(' | '),
  },
];
