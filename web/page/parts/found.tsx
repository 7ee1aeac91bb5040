import { addressOf, linesAnchor, type Place } from '../addresses';
import { ask, useAnswer } from '../answer';
import { shortDate } from '../danish/dates';
import { KIND, OUTCOME, type ShownKind } from '../danish/words';
import { FindDocument, type FindQuery, type FindQueryVariables, type Outcome } from '../graphql/operations';
import { groupsOf, type Group, type Hit } from './hit-groups';
import { Hyphenated } from './hyphenated';
import { useMore } from './more';
import { Answered, Nothing } from './notice';
import { QueryLink } from './query-link';

type Page = FindQuery['search'];
type Snippet = Hit['snippets'][number];
type ItemNode = Extract<Hit['node'], { __typename: 'AgendaItem' }>;

/** What fits the words that were typed, the best first. */
export function Found({ place, words }: { place: Place; words: string }) {
  const variables = variablesOf(place, words);
  const isTooMuch = wordsIn(words) > MOST_WORDS || words.length > MOST_LETTERS;
  const canAsk = !isTooMuch && wordsIn(words) > 0;
  const answer = useAnswer(FindDocument, canAsk ? variables : null);
  if (!canAsk)
    return (
      <Nothing title="Det kan der ikke søges efter">
        <p>{isTooMuch ? `Søg efter højst ${MOST_WORDS} ord ad gangen.` : 'Skriv mindst ét ord eller tal.'}</p>
      </Nothing>
    );
  return (
    <Answered answer={answer}>
      {({ search }, waits) => <Hits first={search} variables={variables} waits={waits} />}
    </Answered>
  );
}

/** What the service takes at once. */
const [MOST_WORDS, MOST_LETTERS] = [12, 200];

const wordsIn = (text: string): number => text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

function variablesOf({ choices }: Place, words: string): FindQueryVariables {
  const kinds = SHOWN.filter((kind) => kind === (choices.get('slags') ?? kind));
  return {
    query: words,
    kinds,
    municipality: choices.get('kommune'),
    committee: choices.get('udvalg'),
    from: choices.get('fra'),
    to: choices.get('til'),
    outcome: outcomeOf(choices.get('udfald')),
    after: null,
  };
}

const SHOWN: readonly ShownKind[] = ['CASE', 'ITEM', 'POLICY', 'COMMITTEE', 'PERSON', 'MEETING'];

/** The outcome that an address names; null for none, and for what is none. */
export const outcomeOf = (text: string | null): Outcome | null =>
  text !== null && text in OUTCOME ? (text as Outcome) : null;

function Hits({ first, variables, waits }: { first: Page; variables: FindQueryVariables; waits: boolean }) {
  const { nodes, button } = useMore(first, async (after) => (await ask(FindDocument, { ...variables, after })).search);
  if (nodes.length === 0)
    return (
      <Nothing title="Intet fundet">
        <p>Prøv færre ord, begyndelsen af et ord, eller fjern et filter.</p>
      </Nothing>
    );
  return (
    <section>
      <h2 class="unseen">Fundet ved »{variables.query}«</h2>
      <p class="count" role="status">
        {countOf(nodes.length, first.totalCount)}
      </p>
      <ul class="hits">
        {groupsOf(nodes).map((group) => (
          <GroupEntry key={group.hit.node.id} group={group} />
        ))}
      </ul>
      <p>
        {waits ? null : button} <QueryLink operation={FindDocument} variables={variables} />
      </p>
    </section>
  );
}

const countOf = (shown: number, all: number): string =>
  `${shown < all ? `De første ${shown} af ` : ''}${all} ${all === 1 ? 'resultat' : 'resultater'}`;

/** A hit, and below a case the items in which it was found. */
function GroupEntry({ group: { hit, items } }: { group: Group }) {
  return (
    <li>
      <a class="title" href={addressOf(shownBy(hit))}>
        <Hyphenated text={titleOf(hit)} />
      </a>
      <div class="faint">{aboutOf(hit).join(' · ')}</div>
      <Snippets hit={hit} />
      {items.length === 0 ? null : (
        <ul>
          {items.map((item) => (
            <li key={item.node.id}>
              {item.node.__typename === 'AgendaItem' ? <ItemLine item={item.node} /> : null}
              {item.title === hit.title ? null : <div>{item.title}</div>}
              {/* What stands at the case already need not be read twice. */}
              {sameLines(item, hit) ? null : <Snippets hit={item} />}
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

function ItemLine({ item: { label, meeting } }: { item: ItemNode }) {
  return (
    <>
      <a href={addressOf(meeting.id)}>
        {meeting.committee.name}, {shortDate(meeting.date)}
      </a>
      {label === null ? '' : <span class="faint"> punkt {label}</span>}
    </>
  );
}

const titleOf = ({ node, title, date }: Hit): string =>
  node.__typename === 'Meeting' && date !== null ? `${node.committee.name}, ${shortDate(date)}` : title;

/** What kind of hit it is, where and when. */
function aboutOf({ kind, node, date }: Hit): string[] {
  const about: string[] = [kind === 'LAW' ? 'Lov' : KIND[kind]];
  if (node.__typename === 'Case') about[0] += node.journalNumber === null ? '' : ` ${node.journalNumber}`;
  if (node.__typename === 'AgendaItem') {
    about[0] += node.label === null ? '' : ` ${node.label}`;
    about.push(`${node.meeting.committee.name}, ${node.meeting.committee.municipality.name}`);
  } else if (node.__typename === 'Meeting') about.push(node.committee.municipality.name);
  else if ('municipality' in node) about.push(node.municipality.name);
  if (date !== null && kind !== 'MEETING') about.push(shortDate(date));
  return about;
}

const linesOf = ({ snippets }: Hit): string =>
  snippets.map(({ document, startLine }) => `${document.id} ${startLine}`).join(' ');
const sameLines = (one: Hit, other: Hit): boolean => linesOf(one) === linesOf(other);

function Snippets({ hit }: { hit: Hit }) {
  return (
    <>
      {hit.snippets
        .slice(0, 2)
        // A line that says no more than the title tells nothing new.
        .filter(({ text }) => !isTitle(text, hit.title))
        .map((snippet) => (
          <div key={`${snippet.document.id} ${snippet.startLine}`} class="snippet">
            <Highlighted snippet={snippet} />{' '}
            <a class="faint" href={addressOf(snippet.document.id, linesAnchor(snippet.startLine, snippet.endLine))}>
              linje {snippet.startLine}
            </a>
          </div>
        ))}
    </>
  );
}

/** Whether a line is the title, at most with its number and marks of Markdown. */
const isTitle = (text: string, title: string): boolean =>
  text.includes(title) && /^[\s#*…]*(?:Punkt)?[\s#*….:\d]*$/u.test(text.replace(title, ''));

/** An item is shown by its case, or where it concerns none by its meeting. */
function shownBy({ node }: Hit): string {
  return node.__typename === 'AgendaItem' ? (node.case?.id ?? node.meeting.id) : node.id;
}

function Highlighted({ snippet: { text, highlights } }: { snippet: Snippet }) {
  let at = 0;
  const parts = highlights.flatMap(({ start, end }) => {
    const before = text.slice(at, start);
    at = end;
    return [unmarked(before), <mark key={start}>{text.slice(start, end)}</mark>];
  });
  return (
    <>
      {parts}
      {unmarked(text.slice(at))}
    </>
  );
}

/** Without the marks by which Markdown writes headings and bold letters. */
const unmarked = (text: string): string => text.replaceAll('**', '').replace(/^(…?)#+\s/u, '$1');
