import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { token, type Answer } from '../answer';
import { failureInDanish } from '../danish/failures';

/** Shows an answer once it is there; until then a skeleton, and where it failed what to do. */
export function Answered<T>({ answer, children }: { answer: Answer<T>; children: (data: T) => ComponentChildren }) {
  if (answer.state === 'there') return <>{children(answer.data)}</>;
  return answer.state === 'loading' ? <Skeleton /> : <Failed answer={answer} />;
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

function Failed({ answer: { failure, again } }: { answer: Extract<Answer<unknown>, { state: 'failed' }> }) {
  const { what, remedy } = failureInDanish(failure);
  return (
    <div class="notice" role="alert">
      <h2>{what}</h2>
      <p>{remedy}</p>
      {failure.code === 'UNAUTHENTICATED' ? <TokenForm again={again} /> : <button onClick={again}>Prøv igen</button>}
    </div>
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

/** Said where a view has nothing to show. */
export function Nothing({ title, children }: { title: string; children?: ComponentChildren }) {
  return (
    <div class="notice">
      <h2>{title}</h2>
      {children}
    </div>
  );
}
