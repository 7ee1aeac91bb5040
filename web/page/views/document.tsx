import { useEffect, useRef } from 'preact/hooks';
import type { Place } from '../addresses';
import { useAnswer } from '../answer';
import { DocumentDocument } from '../graphql/operations';
import { Answered, Nothing } from '../parts/notice';
import { QueryLink } from '../parts/query-link';
import { useTitle } from '../title';

/** A document with its line numbers; the lines that the address names are marked and in sight. */
export function DocumentView({ place }: { place: Place }) {
  const [first, last] = linesIn(place.anchor);
  // At most 2000 lines come at once: those around the marked ones.
  const from = Math.max(1, first - 400);
  const variables = { id: place.id, from };
  const answer = useAnswer(DocumentDocument, variables);
  return (
    <Answered answer={answer}>
      {({ node }) =>
        node?.__typename === 'Document' ? (
          <article>
            <h1>{node.fileName}</h1>
            <p class="meta">
              {node.lineCount} linjer · <QueryLink operation={DocumentDocument} variables={variables} />
            </p>
            <Lines lines={node.lines} from={from} first={first} last={last} name={node.fileName} />
          </article>
        ) : (
          <Nothing title="Dokumentet findes ikke">
            <p>Det er ikke indlæst, eller det er fjernet igen.</p>
          </Nothing>
        )
      }
    </Answered>
  );
}

interface LinesProps {
  readonly lines: readonly string[];
  readonly from: number;
  readonly first: number;
  readonly last: number;
  readonly name: string;
}

function Lines({ lines, from, first, last, name }: LinesProps) {
  useTitle(name);
  const marked = useRef<HTMLLIElement>(null);
  useEffect(() => marked.current?.scrollIntoView({ block: 'center' }), [first]);
  return (
    <ol class="lines" start={from}>
      {lines.map((line, index) => {
        const number = from + index;
        const isMarked = number >= first && number <= last;
        return (
          <li key={number} id={`L${number}`} ref={number === first ? marked : null}>
            {isMarked ? <mark>{line || ' '}</mark> : line || ' '}
          </li>
        );
      })}
    </ol>
  );
}

/** `L12-14` as numbers; 0 where the address names none. */
function linesIn(anchor: string): [number, number] {
  const found = /^L(\d{1,7})(?:-L?(\d{1,7}))?$/u.exec(anchor);
  const first = Number(found?.[1] ?? 0);
  return [first, Number(found?.[2] ?? first)];
}
