import type { Line } from '../lines.js';
import { KNOWN } from '../label/heads.js';
import type { View } from '../label/views.js';

const PAGE = /^[-–— ]*(?:side|s\.|page) ?:? ?\d{1,4}(?: ?(?:af|of|\/) ?\d{1,4})?[-–— ]*$/iu;
const NUMBER = /^\d{1,4}$/u;
/** A head or foot is printed at least so often, and has no more lines than this beside the number of the page. */
const FEWEST = 3;
const DEEPEST = 3;

/** Marks what pages repeat at their edges: numbers that run on, and lines that come again beside them. */
export function markFurniture(views: readonly View[], printed: readonly Line[]): void {
  views.forEach((view, index) => {
    if (view.furniture && printed[index]?.furniture !== true && tells(index, views)) view.furniture = false;
  });
  const edges: number[] = [];
  const numbers: number[] = [];
  views.forEach((view, index) => {
    if (PAGE.test(view.text)) {
      view.furniture = true;
      edges.push(index);
    } else if (NUMBER.test(view.text) && !view.bullet) numbers.push(index);
  });
  for (const index of pageNumbers(numbers, views)) {
    const view = views[index];
    if (view !== undefined) view.furniture = true;
    edges.push(index);
  }
  if (edges.length >= FEWEST)
    markRepeated(
      views,
      edges.sort((a, b) => a - b),
    );
}

/** Whether a line begins an item or opens a decision: it is no head of a page, though each page may begin with it. */
function tells(index: number, views: readonly View[]): boolean {
  const view = views[index];
  if (view === undefined) return false;
  const { head, step } = view;
  const parted = head !== null && (KNOWN.has(head.word) || (head.word === '' && /[.:)]/u.test(head.form)));
  if (parted && (head.title === '' || !/\d$/u.test(view.text))) return true;
  const next = views.slice(index + 1, index + 4).find(({ furniture }) => !furniture);
  if (step !== null && (step.frame !== '#' || next?.act === true)) return true;
  return view.heading?.exact === true || view.caseNumber !== null;
}

/** Numbers alone that run on by one through the whole document, and more of them than a list would have. */
function pageNumbers(indexes: readonly number[], views: readonly View[]): readonly number[] {
  const run: number[] = [];
  for (const index of indexes) {
    const number = Number(views[index]?.text);
    const before = run.at(-1);
    if (before === undefined || number === Number(views[before]?.text) + 1) run.push(index);
  }
  // The number of an item stands alone as well: that of a page says nothing of the line below it.
  const big = run.length >= FEWEST && Number(views[run[0] ?? 0]?.text) > 99;
  return big || (run.length >= FEWEST && run.every((index) => views[index]?.line.pageTop === true)) ? run : [];
}

function markRepeated(views: readonly View[], edges: readonly number[]): void {
  const counts = new Map<string, number>();
  const beside = new Map<number, { readonly key: string; readonly inner: number | null }>();
  for (const edge of edges) {
    for (const step of [-1, 1]) {
      let at = step < 0 ? Math.ceil(edge) - 1 : Math.floor(edge) + 1;
      for (let depth = 0; depth < DEEPEST; depth += 1, at += step) {
        const view = views[at];
        if (view === undefined || view.key === '' || beside.has(at)) break;
        const key = view.text.replace(/\d+/gu, '0');
        beside.set(at, { key, inner: depth === 0 ? null : at - step });
        counts.set(key, (counts.get(key) ?? 0) + 1);
      }
    }
  }
  for (const [index, { key, inner }] of beside) {
    const view = views[index];
    const count = counts.get(key) ?? 0;
    if (view === undefined || count < FEWEST || 2 * count < edges.length * 0.8) continue;
    // A head or foot goes on without a gap from the edge of the page.
    if (inner !== null && views[inner]?.furniture !== true) continue;
    if (view.heading === null && !view.act && !tells(index, views)) view.furniture = true;
  }
}
