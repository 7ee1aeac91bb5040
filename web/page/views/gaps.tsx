import { useState } from 'preact/hooks';
import { addressOf, type Place } from '../addresses';
import { ask, useAnswer } from '../answer';
import { shortDate } from '../danish/dates';
import { GAP } from '../danish/words';
import { GapsDocument, type GapKind, type GapsQuery, type GapsQueryVariables } from '../graphql/operations';
import { EvidenceList } from '../parts/evidence';
import { Select } from '../parts/find-filters';
import { Answered, Nothing } from '../parts/notice';
import { QueryLink } from '../parts/query-link';
import { Table, type Column } from '../parts/table';
import { useTitle } from '../title';

type Page = GapsQuery['gaps'];
type Gap = Page['nodes'][number];

/** The work list (*mangler*): what is cited and not loaded, what disagrees, what is overdue. */
export function GapsView({ place }: { place: Place }) {
  useTitle('Mangler');
  const kind = isKind(place.choices.get('slags'));
  const variables: GapsQueryVariables = {
    municipality: place.choices.get('kommune'),
    kinds: kind === null ? null : [kind],
    after: null,
  };
  const answer = useAnswer(GapsDocument, variables);
  const known = answer.state === 'there' ? answer.data.municipalities : [];
  return (
    <article>
      <h1>Mangler og uoverensstemmelser</h1>
      <p class="meta">
        Hvad referaterne omtaler, og som ikke er indlæst, hvad der ikke stemmer, og hvad der er overskredet ·{' '}
        <QueryLink operation={GapsDocument} variables={variables} />
      </p>
      <div class="filters">
        <Select
          place={place}
          name="kommune"
          label="Alle kommuner"
          choices={known.map(({ code, name }) => ({ value: code, text: name }))}
        />
        <Select
          place={place}
          name="slags"
          label="Alle slags"
          choices={Object.entries(GAP).map(([value, text]) => ({ value, text }))}
        />
      </div>
      <Answered answer={answer}>
        {({ gaps }) => <List key={JSON.stringify(variables)} first={gaps} variables={variables} />}
      </Answered>
    </article>
  );
}

const isKind = (text: string | null): GapKind | null => (text !== null && text in GAP ? (text as GapKind) : null);

function List({ first, variables }: { first: Page; variables: GapsQueryVariables }) {
  const [pages, setPages] = useState<readonly Page[]>([first]);
  const last = pages.at(-1) ?? first;
  const gaps = pages.flatMap(({ nodes }) => nodes);
  const more = async (): Promise<void> => {
    const answer = await ask(GapsDocument, { ...variables, after: last.pageInfo.endCursor });
    setPages([...pages, answer.gaps]);
  };
  if (gaps.length === 0)
    return (
      <Nothing title="Intet mangler">
        <p>Med dette valg er der ingen mangler i de indlæste referater.</p>
      </Nothing>
    );
  return (
    <>
      <Table
        caption={`${first.totalCount} på listen`}
        file="mangler"
        columns={COLUMNS}
        rows={gaps}
        keyOf={(gap) => `${gap.kind} ${gap.date ?? ''} ${gaps.indexOf(gap)}`}
      />
      {last.pageInfo.hasNextPage ? <button onClick={() => void more()}>Vis flere</button> : null}
    </>
  );
}

const about = ({ case: ofCase, item, committee, meeting }: Gap) => (
  <>
    {ofCase !== null ? <a href={addressOf(ofCase.id)}>{ofCase.title}</a> : null}
    {ofCase === null && item !== null ? `Punkt ${item.number ?? ''} ${item.title ?? ''}` : null}
    {ofCase === null && item === null && meeting !== null && committee !== null ? (
      <a href={addressOf(meeting.id)}>Mødet i {committee.name}</a>
    ) : null}
  </>
);

function aboutInWords({ case: ofCase, item, committee }: Gap): string {
  if (ofCase !== null) return ofCase.title;
  return item === null ? `Mødet i ${committee?.name ?? ''}` : `Punkt ${item.number ?? ''} ${item.title ?? ''}`;
}

function cited({ citedBy }: Gap): string {
  const documents = new Set(citedBy.map(({ document }) => document.id)).size;
  return `${citedBy.length} ${citedBy.length === 1 ? 'sted' : 'steder'} i ${documents} ${documents === 1 ? 'dokument' : 'dokumenter'}`;
}

const COLUMNS: readonly Column<Gap>[] = [
  {
    title: 'Dato',
    cell: ({ date }) => <span class="day">{date === null ? '' : shortDate(date)}</span>,
    text: ({ date }) => date ?? '',
  },
  { title: 'Hvad', cell: ({ kind }) => GAP[kind], text: ({ kind }) => GAP[kind] },
  {
    title: 'Organ',
    cell: ({ committee }) => (committee === null ? '' : <a href={addressOf(committee.id)}>{committee.name}</a>),
    text: ({ committee }) => committee?.name ?? '',
  },
  { title: 'Om', cell: about, text: aboutInWords },
  {
    title: 'Står skrevet',
    cell: (gap) => (
      <details>
        <summary>{cited(gap)}</summary>
        <EvidenceList evidence={gap.citedBy} />
      </details>
    ),
    text: cited,
  },
];
