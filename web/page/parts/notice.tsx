import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { dataOf, token, type Answer, type Failure } from '../answer';
import { failureInDanish } from '../danish/failures';
import { useTitle } from '../title';

interface AnsweredProps<T> {
  readonly answer: Answer<T>;
  /** Told besides whether another answer is on its way. */
  readonly children: (data: T, waits: boolean) => ComponentChildren;
}

/**
 * Shows an answer once it is there; until then the one before, faded, or a skeleton where there is none. Where it
 * failed, what to do.
 */
export function Answered<T>({ answer, children }: AnsweredProps<T>) {
  if (answer.state === 'failed') return <Failed failure={answer.failure} again={answer.again} />;
  const data = dataOf(answer);
  if (data === null) return <Skeleton />;
  const waits = answer.state === 'loading';
  return (
    <div class={waits ? 'waiting' : ''} aria-busy={waits}>
      {children(data, waits)}
    </div>
  );
}

function Skeleton() {
  return (
    <div class="skeleton" role="status">
      <span class="unseen">Henter …</span>
      <div />
      <div />
      <div />
    </div>
  );
}

/** What went wrong, and what can be done about it. */
export function Failed({ failure, again }: { failure: Failure; again: () => void }) {
  const { what, remedy, said } = failureInDanish(failure);
  return (
    <div class="notice" role="alert">
      <h2>{what}</h2>
      <p>{remedy}</p>
      {said === '' ? null : (
        <p class="faint">
          Tjenesten sagde: <span lang="en">{said}</span>
        </p>
      )}
      <WayOut failure={failure} again={again} />
    </div>
  );
}

/** What the reader can do here: give the key, leave what was chosen, which no second try mends, or try again. */
function WayOut({ failure: { code }, again }: { failure: Failure; again: () => void }) {
  if (code === 'UNAUTHENTICATED') return <TokenForm again={again} />;
  if (code !== 'BAD_USER_INPUT') return <button onClick={again}>Prøv igen</button>;
  return (
    <p>
      <a href={window.location.pathname}>Vis siden uden valg</a>
    </p>
  );
}

function TokenForm({ again }: { again: () => void }) {
  const [value, setValue] = useState('');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        token.set(value.trim());
        again();
      }}
    >
      <label>
        Adgangsnøgle <input type="password" value={value} onInput={(event) => setValue(event.currentTarget.value)} />
      </label>{' '}
      <button type="submit">Prøv igen</button>
    </form>
  );
}

/** Said where no loaded document tells of what an address names. */
export function NotFound({ title, id }: { title: string; id: string }) {
  useTitle(title);
  return (
    <Nothing title={title}>
      <p>
        Intet indlæst dokument fortæller om <span class="id">{id}</span>. Måske er det ikke indlæst endnu, eller
        adressen er skrevet forkert.
      </p>
      <p>
        <a href="/">Søg efter noget andet</a>
      </p>
    </Nothing>
  );
}

/** Said where a view has nothing to show. */
export function Nothing({ title, children }: { title: string; children?: ComponentChildren }) {
  return (
    <div class="notice">
      <h2>{title}</h2>
      {children}
    </div>
  );
}
