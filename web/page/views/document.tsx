import { useEffect, useRef } from 'preact/hooks';
import { addressOf, linesAnchor, type Place } from '../addresses';
import { useAnswer } from '../answer';
import { DocumentDocument } from '../graphql/operations';
import { Answered, NotFound } from '../parts/notice';
import { QueryLink } from '../parts/query-link';
import { useTitle } from '../title';

/** A document with its line numbers; the lines that the address names are marked and in sight. */
export function DocumentView({ place }: { place: Place }) {
  const [first, last] = linesIn(place.anchor);
  const from = 1 + STRIDE * Math.max(0, Math.floor((first - IN_FRONT) / STRIDE));
  const variables = { id: place.id, from };
  const answer = useAnswer(DocumentDocument, variables);
  return (
    // Lines that came for another stretch would bear false numbers.
    <Answered answer={answer.state === 'loading' ? { ...answer, before: null } : answer}>
      {({ node }) =>
        node?.__typename === 'Document' ? (
          <article>
            <h1>{node.fileName}</h1>
            <p class="meta">
              {node.lineCount} linjer <QueryLink behind operation={DocumentDocument} variables={variables} />
            </p>
            <Lines lines={node.lines} from={from} first={first} last={last} name={node.fileName} />
            <Around id={place.id} from={from} shown={node.lines.length} all={node.lineCount} />
          </article>
        ) : (
          <NotFound title="Dokumentet findes ikke" id={place.id} />
        )
      }
    </Answered>
  );
}

/** From one stretch of lines to the next; 2000 come at once, so that stretches overlap. */
const STRIDE = 1500;
/** So many lines of a stretch at least stand in front of what is marked in it. */
const IN_FRONT = 201;

/** Where only a part of a long document is shown: which, and the way to what is before and behind. */
function Around({ id, from, shown, all }: { id: string; from: number; shown: number; all: number }) {
  if (from === 1 && shown >= all) return null;
  const next = from + shown;
  return (
    <p class="meta">
      Linje {from}–{next - 1} af {all}
      {from === 1 ? null : (
        <>
          {' · '}
          <a href={addressOf(id, linesAnchor(from - 1, from - 1))}>Tidligere linjer</a>
        </>
      )}
      {next > all ? null : (
        <>
          {' · '}
          <a href={addressOf(id, linesAnchor(next, next))}>Senere linjer</a>
        </>
      )}
    </p>
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
