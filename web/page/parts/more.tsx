import { useState } from 'preact/hooks';
import { failureOf, type Failure } from '../answer';
import { Failed } from './notice';

interface Page<Node> {
  readonly nodes: readonly Node[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/**
 * A list that comes page by page: all that has come so far, the button that asks for more, and what asks for all.
 * @param first the first page; another one begins the list anew.
 * @param ask gives the page behind a cursor.
 */
export function useMore<Node>(first: Page<Node>, ask: (after: string | null) => Promise<Page<Node>>) {
  const [added, setAdded] = useState<{ readonly to: Page<Node>; readonly pages: readonly Page<Node>[] }>();
  const [failed, setFailed] = useState<Failure | null>(null);
  const [waits, setWaits] = useState(false);
  const pages = added?.to === first ? [first, ...added.pages] : [first];
  const last = pages.at(-1) ?? first;
  const more = (): void => {
    setFailed(null);
    setWaits(true);
    ask(last.pageInfo.endCursor)
      .then(
        (page) => setAdded({ to: first, pages: [...pages.slice(1), page] }),
        (error: unknown) => setFailed(failureOf(error)),
      )
      .finally(() => setWaits(false));
  };
  const whole = async (): Promise<Node[]> => {
    const all = [...pages];
    for (let end = last; end.pageInfo.hasNextPage;) {
      end = await ask(end.pageInfo.endCursor);
      all.push(end);
    }
    return all.flatMap(({ nodes }) => nodes);
  };
  return {
    whole,
    nodes: pages.flatMap(({ nodes }) => nodes),
    button:
      failed !== null ? (
        <Failed failure={failed} again={more} />
      ) : last.pageInfo.hasNextPage ? (
        <button disabled={waits} onClick={more}>
          {waits ? 'Henter …' : 'Vis flere'}
        </button>
      ) : null,
  };
}

/** How many of all are shown: `50 af 61`, or `61` where none is missing. */
export const shownOf = (shown: number, all: number): string => (shown < all ? `${shown} af ${all}` : String(all));
