import { useState } from 'preact/hooks';
import { addressOf, linesAnchor, type Place } from '../addresses';
import { ask, useAnswer } from '../answer';
import { shortDate } from '../danish/dates';
import { KIND, OUTCOME, type ShownKind } from '../danish/words';
import { FindDocument, type FindQuery, type FindQueryVariables, type Outcome } from '../graphql/operations';
import { Answered, Nothing } from './notice';
import { QueryLink } from './query-link';

type Page = FindQuery['search'];
type Hit = Page['nodes'][number];
type Snippet = Hit['snippets'][number];

/** What fits the words that were typed, the best first. */
export function Found({ place, words }: { place: Place; words: string }) {
  const variables = variablesOf(place, words);
  const answer = useAnswer(FindDocument, variables);
  return (
    <Answered answer={answer}>
      {({ search }) => <Hits key={JSON.stringify(variables)} first={search} variables={variables} />}
    </Answered>
  );
}

function variablesOf({ choices }: Place, words: string): FindQueryVariables {
  const kinds = SHOWN.filter((kind) => kind === (choices.get('slags') ?? kind));
  return {
    query: words,
    kinds,
    municipality: choices.get('kommune'),
    committee: choices.get('udvalg'),
    from: choices.get('fra'),
    to: choices.get('til'),
    outcome: isOutcome(choices.get('udfald')),
    after: null,
  };
}

const SHOWN: readonly ShownKind[] = ['CASE', 'ITEM', 'POLICY', 'COMMITTEE', 'PERSON', 'MEETING'];
const isOutcome = (text: string | null): Outcome | null =>
  text !== null && text in OUTCOME ? (text as Outcome) : null;

function Hits({ first, variables }: { first: Page; variables: FindQueryVariables }) {
  const [pages, setPages] = useState<readonly Page[]>([first]);
  const last = pages.at(-1) ?? first;
  const hits = pages.flatMap(({ nodes }) => nodes);
  const more = async (): Promise<void> => {
    const { search } = await ask(FindDocument, { ...variables, after: last.pageInfo.endCursor });
    setPages([...pages, search]);
  };
  if (hits.length === 0)
    return (
      <Nothing title="Intet fundet">
        <p>Prøv færre ord, begyndelsen af et ord, eller tag et filter fra.</p>
      </Nothing>
    );
  return (
    <section aria-live="polite">
      <h2 class="unseen">Fundet</h2>
      <ul class="hits">
        {hits.map((hit) => (
          <HitEntry key={hit.node.id} hit={hit} />
        ))}
      </ul>
      <p>
        {last.pageInfo.hasNextPage ? <button onClick={() => void more()}>Vis flere</button> : null}{' '}
        <QueryLink operation={FindDocument} variables={variables} />
      </p>
    </section>
  );
}

function HitEntry({ hit }: { hit: Hit }) {
  return (
    <li>
      <a class="title" href={addressOf(shownBy(hit))}>
        {hit.title}
      </a>{' '}
      <span class="faint">
        {hit.kind === 'LAW' ? 'Lov' : KIND[hit.kind]}
        {hit.date === null ? '' : ` · ${shortDate(hit.date)}`}
      </span>
      {hit.snippets.slice(0, 2).map((snippet) => (
        <div key={`${snippet.document.id} ${snippet.startLine}`} class="snippet">
          <Highlighted snippet={snippet} />{' '}
          <a class="faint" href={addressOf(snippet.document.id, linesAnchor(snippet.startLine, snippet.endLine))}>
            linje {snippet.startLine}
          </a>
        </div>
      ))}
    </li>
  );
}

/** An item is shown by its case, or where it concerns none by its meeting. */
function shownBy({ node }: Hit): string {
  return node.__typename === 'AgendaItem' ? (node.case?.id ?? node.meeting.id) : node.id;
}

function Highlighted({ snippet: { text, highlights } }: { snippet: Snippet }) {
  let at = 0;
  const parts = highlights.flatMap(({ start, end }) => {
    const before = text.slice(at, start);
    at = end;
    return [before, <mark key={start}>{text.slice(start, end)}</mark>];
  });
  return (
    <>
      {parts}
      {text.slice(at)}
    </>
  );
}
