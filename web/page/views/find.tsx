import { useEffect, useRef, useState } from 'preact/hooks';
import { addressOf, withChoices, type Place } from '../addresses';
import { useAnswer } from '../answer';
import { shortDate } from '../danish/dates';
import { KIND, OUTCOME } from '../danish/words';
import { StartDocument, type StartQuery } from '../graphql/operations';
import { goTo } from '../navigation';
import { FindFilters } from '../parts/find-filters';
import { Found, outcomeOf } from '../parts/found';
import { Hyphenated } from '../parts/hyphenated';
import { BodyLink } from '../parts/names';
import { Answered, Nothing } from '../parts/notice';
import { QueryLink } from '../parts/query-link';
import { useTitle } from '../title';

/** For how long typing must rest before the service is asked, in milliseconds. */
const REST = 180;

/** One field that finds everything; below it what fits, or the latest cases while nothing is typed. */
export function FindView({ place }: { place: Place }) {
  const words = place.choices.get('q') ?? '';
  useTitle(words === '' ? '' : `Søg: ${words}`);
  const [typed, setTyped] = useTyped(words);
  const field = useRef<HTMLInputElement>(null);
  const variables = startVariables(place);
  const start = useAnswer(StartDocument, variables);
  const search = (): void => {
    if (typed.trim() !== words) goTo(withChoices(place, { q: typed.trim() }), { replace: true });
  };
  useEffect(() => {
    const rest = window.setTimeout(search, REST);
    return () => window.clearTimeout(rest);
  }, [typed]);
  useEffect(() => {
    // As in other search pages, a slash goes to the field.
    const focus = (event: KeyboardEvent): void => {
      if (event.key !== '/' || event.target instanceof HTMLInputElement) return;
      event.preventDefault();
      field.current?.focus();
    };
    document.addEventListener('keydown', focus);
    return () => document.removeEventListener('keydown', focus);
  }, []);
  return (
    <div onKeyDown={moveThroughHits}>
      <h1 class="unseen">Søg i sager, politikker, udvalg, personer og møder</h1>
      <form
        class="find"
        role="search"
        onSubmit={(event) => {
          event.preventDefault();
          // What stands there while the answer is on its way is not what was asked for.
          if (typed.trim() !== words) search();
          else if (words !== '') openFirst();
        }}
      >
        <label class="unseen" for="q">
          Søg
        </label>
        <input
          id="q"
          ref={field}
          type="search"
          autoComplete="off"
          placeholder="Søg: Fællesskaber for alle, 22-008459, Socialudvalget …"
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
        <FindFilters place={place} start={start.state === 'there' ? start.data : null} />
      </form>
      {words === '' ? (
        <Answered answer={start}>{(data) => <Unasked start={data} place={place} variables={variables} />}</Answered>
      ) : (
        <Found place={place} words={words} />
      )}
    </div>
  );
}

/** What stands in the field: what is being typed, until another address comes with other words. */
function useTyped(words: string) {
  const [typed, setTyped] = useState(words);
  const known = useRef(words);
  useEffect(() => {
    if (known.current === words) return;
    known.current = words;
    setTyped((now) => (now.trim() === words ? now : words));
  }, [words]);
  return [typed, setTyped] as const;
}

function startVariables({ choices }: Place) {
  const outcome = outcomeOf(choices.get('udfald'));
  return {
    municipality: choices.get('kommune'),
    committee: choices.get('udvalg'),
    from: choices.get('fra'),
    to: choices.get('til'),
    outcome: outcome === null ? null : [outcome],
  };
}

function openFirst(): void {
  const first = document.querySelector<HTMLAnchorElement>('.hits a.title');
  if (first !== null && first.closest('.waiting') === null) goTo(first.pathname + first.search);
}

/** The arrow keys go from the field into the hits, through them, and back. */
function moveThroughHits(event: KeyboardEvent): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const stops = [...document.querySelectorAll<HTMLElement>('#q, .hits a.title')];
  const at = stops.findIndex((stop) => stop === document.activeElement);
  const next = at === -1 ? undefined : stops[at + (event.key === 'ArrowDown' ? 1 : -1)];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}

interface UnaskedProps {
  readonly start: StartQuery;
  readonly place: Place;
  readonly variables: ReturnType<typeof startVariables>;
}

/** What there is to see before anything is asked: the latest cases, or the committees where only those are wanted. */
function Unasked({ start: { municipalities, committees, cases }, place, variables }: UnaskedProps) {
  const kind = place.choices.get('slags') ?? 'CASE';
  if (municipalities.length === 0) return <EmptyGraph />;
  if (kind === 'COMMITTEE') return <Committees committees={committees} variables={variables} />;
  if (kind !== 'CASE' && kind in KIND)
    return (
      <Nothing title="Hvad søger du?">
        <p>Skriv et ord eller et navn i feltet.</p>
      </Nothing>
    );
  if (cases.nodes.length === 0)
    return (
      <Nothing title="Ingen sager">
        <p>Ingen sag passer til det valgte. Fjern et filter.</p>
      </Nothing>
    );
  return (
    <section>
      <h2>Senest behandlede sager</h2>
      <ul class="hits">
        {cases.nodes.map(({ id, title, journalNumber, municipality, latestStep }) => (
          <li key={id}>
            <a class="title" href={addressOf(id)}>
              <Hyphenated text={title} />
            </a>
            <div class="faint">
              {municipality.name}
              {journalNumber === null ? '' : ` · ${journalNumber}`}
              {latestStep === null
                ? ''
                : ` · ${latestStep.committee.name}, ${shortDate(latestStep.date)}: ${OUTCOME[latestStep.outcome]}`}
            </div>
          </li>
        ))}
      </ul>
      <p>
        <QueryLink operation={StartDocument} variables={variables} />
      </p>
    </section>
  );
}

function Committees({ committees, variables }: Pick<StartQuery, 'committees'> & Pick<UnaskedProps, 'variables'>) {
  return (
    <section>
      <h2>Udvalg ({committees.length})</h2>
      <ul class="hits">
        {committees.map((committee) => (
          <li key={committee.id}>
            <BodyLink body={committee} /> <span class="faint">{committee.municipality.name}</span>
          </li>
        ))}
      </ul>
      <p>
        <QueryLink operation={StartDocument} variables={variables} />
      </p>
    </section>
  );
}

function EmptyGraph() {
  return (
    <div class="notice">
      <h2>Der er ikke indlæst nogen referater endnu</h2>
      <p>Læg referaterne i en mappe, som Markdown eller ren tekst, og indlæs dem fra kommandolinjen:</p>
      <pre>npx sagsgraf load MAPPE</pre>
      <p>Tjenesten må gerne køre imens. Genindlæs siden bagefter.</p>
    </div>
  );
}
