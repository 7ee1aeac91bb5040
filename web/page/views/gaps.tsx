import { useState } from 'preact/hooks';
import { addressOf, type Place } from '../addresses';
import { ask, dataOf, useAnswer } from '../answer';
import { shortDate } from '../danish/dates';
import { GAP } from '../danish/words';
import { GapsDocument, type GapKind, type GapsQuery, type GapsQueryVariables } from '../graphql/operations';
import { EvidenceList } from '../parts/evidence';
import { choicesOf, MunicipalitySelect, Select } from '../parts/choices';
import { Hyphenated } from '../parts/hyphenated';
import { shownOf, useMore } from '../parts/more';
import { BodyLink } from '../parts/names';
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
  return (
    <article>
      <h1>Mangler og uoverensstemmelser</h1>
      <p class="meta">
        Hvad referaterne nævner, men som ikke er indlæst, hvad de er uenige om, og hvad der er overskredet
        <QueryLink behind operation={GapsDocument} variables={variables} />
      </p>
      <div class="filters">
        <MunicipalitySelect place={place} known={dataOf(answer)?.municipalities ?? null} />
        <Select place={place} name="slags" label="Alle slags" choices={choicesOf(GAP)} />
      </div>
      <Answered answer={answer}>
        {({ gaps }, waits) => <List first={gaps} variables={variables} waits={waits} />}
      </Answered>
    </article>
  );
}

const isKind = (text: string | null): GapKind | null => (text !== null && text in GAP ? (text as GapKind) : null);

function List({ first, variables, waits }: { first: Page; variables: GapsQueryVariables; waits: boolean }) {
  const { nodes, whole, button } = useMore(
    first,
    async (after) => (await ask(GapsDocument, { ...variables, after })).gaps,
  );
  const [open, setOpen] = useState<ReadonlySet<Gap>>(new Set());
  const toggle = (gap: Gap): void => {
    const now = new Set(open);
    if (!now.delete(gap)) now.add(gap);
    setOpen(now);
  };
  if (nodes.length === 0)
    return (
      <Nothing title="Intet mangler">
        <p>Med dette valg er der ingen mangler i de indlæste referater.</p>
      </Nothing>
    );
  return (
    <>
      <Table
        caption={countOf(nodes.length, first.totalCount)}
        file="mangler"
        columns={columnsOf(open, toggle).filter(({ title }) => title !== 'Kommune' || variables.municipality === null)}
        rows={nodes}
        whole={whole}
        keyOf={(gap) => `${gap.kind} ${gap.date ?? ''} ${nodes.indexOf(gap)}`}
        below={(gap) => (open.has(gap) ? <EvidenceList evidence={gap.citedBy} /> : null)}
      />
      {waits ? null : button}
    </>
  );
}

const countOf = (shown: number, all: number): string => `${shownOf(shown, all)} ${all === 1 ? 'mangel' : 'mangler'}`;

const about = ({ case: ofCase, item, meeting }: Gap) => {
  if (ofCase !== null)
    return (
      <a href={addressOf(ofCase.id)}>
        <Hyphenated text={ofCase.title} />
      </a>
    );
  if (meeting === null) return itemInWords(item);
  return <a href={addressOf(meeting.id)}>{item === null ? 'Mødet' : itemInWords(item)}</a>;
};

const itemInWords = (item: Gap['item']): string =>
  item === null ? '' : ['Punkt', item.label, item.title].filter((part) => part !== null).join(' ');

const aboutInWords = ({ case: ofCase, item, meeting }: Gap): string =>
  ofCase?.title ?? (item === null && meeting !== null ? 'Mødet' : itemInWords(item));

function cited({ citedBy }: Gap): string {
  const documents = new Set(citedBy.map(({ document }) => document.id)).size;
  const places = `${citedBy.length} ${citedBy.length === 1 ? 'sted' : 'steder'}`;
  return documents === 1 ? places : `${places} i ${documents} referater`;
}

/** Each place in a few letters, for the file: `referat.txt:147-149`. */
const places = ({ citedBy }: Gap): string =>
  citedBy.map(({ document, startLine, endLine }) => `${document.fileName}:${startLine}-${endLine}`).join(', ');

const columnsOf = (open: ReadonlySet<Gap>, toggle: (gap: Gap) => void): readonly Column<Gap>[] => [
  {
    title: 'Dato',
    cell: ({ date }) => (date === null ? '' : shortDate(date)),
    text: ({ date }) => date ?? '',
    short: true,
  },
  { title: 'Hvad', cell: ({ kind }) => GAP[kind], text: ({ kind }) => GAP[kind] },
  {
    title: 'Kommune',
    cell: ({ committee }) => committee?.municipality.name ?? '',
    text: ({ committee }) => committee?.municipality.name ?? '',
  },
  {
    title: 'Organ',
    cell: ({ committee }) => (committee === null ? '' : <BodyLink body={committee} />),
    text: ({ committee }) => committee?.name ?? '',
  },
  { title: 'Om', cell: about, text: aboutInWords },
  {
    title: 'Kilder',
    cell: (gap) => (
      <button class="quiet" aria-expanded={open.has(gap)} onClick={() => toggle(gap)}>
        {cited(gap)}
      </button>
    ),
    text: places,
    short: true,
  },
];
