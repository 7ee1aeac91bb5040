import { useEffect, useRef, useState } from 'preact/hooks';
import { addressOf, withChoices, type Place } from '../addresses';
import { useAnswer } from '../answer';
import { shortDate } from '../danish/dates';
import { OUTCOME } from '../danish/words';
import { StartDocument, type StartQuery } from '../graphql/operations';
import { goTo } from '../navigation';
import { FindFilters } from '../parts/find-filters';
import { Found } from '../parts/found';
import { Answered } from '../parts/notice';
import { useTitle } from '../title';

/** For how long typing must rest before the service is asked, in milliseconds. */
const REST = 180;

/** One field that finds everything; below it what fits, or the latest cases while nothing is typed. */
export function FindView({ place }: { place: Place }) {
  useTitle('');
  const words = place.choices.get('q') ?? '';
  const [typed, setTyped] = useState(words);
  const field = useRef<HTMLInputElement>(null);
  const municipality = place.choices.get('kommune');
  const start = useAnswer(StartDocument, { municipality });
  useEffect(() => {
    const rest = window.setTimeout(() => {
      if (typed.trim() !== words) goTo(withChoices(place, { q: typed.trim() }), { replace: true });
    }, REST);
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
          const first = document.querySelector<HTMLAnchorElement>('.hits a');
          if (first !== null) goTo(first.pathname + first.search);
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
        <Answered answer={start}>{(data) => <Latest start={data} />}</Answered>
      ) : (
        <Found place={place} words={words} />
      )}
    </div>
  );
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

function Latest({ start }: { start: StartQuery }) {
  if (start.municipalities.length === 0) return <EmptyGraph />;
  return (
    <section>
      <h2>Senest behandlede sager</h2>
      <ul class="hits">
        {start.cases.nodes.map(({ id, title, journalNumber, municipality, latestStep }) => (
          <li key={id}>
            <a class="title" href={addressOf(id)}>
              {title}
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
    </section>
  );
}

function EmptyGraph() {
  return (
    <div class="notice">
      <h2>Der er ikke indlæst nogen referater endnu</h2>
      <p>Læg referaterne i en mappe, som Markdown eller ren tekst, og indlæs dem fra kommandolinjen:</p>
      <pre>npx sagsgraf load MAPPE</pre>
      <p>Tjenesten kan køre imens; genindlæs så siden.</p>
    </div>
  );
}
