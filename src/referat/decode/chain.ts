import type { Candidate } from './items.js';
import type { Document } from './document.js';
import { titleKey } from './listing.js';

/** The items of a document, and by how much each beats the best reading without it. */
export interface Chain {
  readonly items: readonly Candidate[];
  readonly margins: readonly number[];
}

/** No item lies so many candidates behind the one before. */
const FARTHEST = 150;
/** How many neighbours are tried when the best reading without an item is asked for. */
const NEIGHBOURS = 24;

/** What lies between two items, counted from the document's beginning. */
interface Counts {
  readonly decisions: readonly number[];
  readonly cases: readonly number[];
  readonly closedGroups: readonly number[];
  readonly total: number;
}

/** The best reading of the candidates: numbers run on, and each item holds a decision where its neighbours do. */
export function bestChain(candidates: readonly Candidate[], document: Document): Chain {
  const found = [...candidates].sort((a, b) => a.first - b.first || a.at - b.at);
  const counts = countsOf(document);
  const forward: number[] = [];
  const back: number[] = [];
  found.forEach((own, index) => {
    let score = opening(own, counts);
    let from = -1;
    for (let at = index - 1; at >= Math.max(0, index - FARTHEST); at -= 1) {
      const before = found[at];
      if (before === undefined || endOf(before) >= own.first) continue;
      const reached = (forward[at] ?? 0) + between(before, own, counts);
      if (reached > score) [score, from] = [reached, at];
    }
    forward.push(score + own.score);
    back.push(from);
  });
  let last = -1;
  let best = 0;
  found.forEach((own, index) => {
    const whole = (forward[index] ?? 0) + closing(own, counts, document);
    if (last === -1 || whole > best) [best, last] = [whole, index];
  });
  const chosen: number[] = [];
  for (let at = last; at !== -1; at = back[at] ?? -1) chosen.unshift(at);
  const items = chosen.flatMap((at) => found[at] ?? []);
  const behind = backward(found, counts, document);
  const margins = chosen.map((at) => {
    let other = Number.NEGATIVE_INFINITY;
    for (let one = at - 1; one >= Math.max(0, at - NEIGHBOURS); one -= 1) {
      const before = found[one];
      if (before === undefined) continue;
      other = Math.max(other, (forward[one] ?? 0) + closing(before, counts, document));
      for (let two = at + 1; two < Math.min(found.length, at + NEIGHBOURS); two += 1) {
        const after = found[two];
        if (after !== undefined && endOf(before) < after.first)
          other = Math.max(other, (forward[one] ?? 0) + between(before, after, counts) + (behind[two] ?? 0));
      }
    }
    for (let two = at + 1; two < Math.min(found.length, at + NEIGHBOURS); two += 1) {
      const after = found[two];
      if (after !== undefined) other = Math.max(other, opening(after, counts) + (behind[two] ?? 0));
    }
    return other === Number.NEGATIVE_INFINITY ? best : best - other;
  });
  return { items, margins };
}

const endOf = (one: Candidate): number => Math.max(one.at, one.titleAt);

/** The best that can follow each candidate, its own score included. */
function backward(found: readonly Candidate[], counts: Counts, document: Document): number[] {
  const scores: number[] = Array.from({ length: found.length }, () => 0);
  for (let at = found.length - 1; at >= 0; at -= 1) {
    const own = found[at];
    if (own === undefined) continue;
    let best = closing(own, counts, document);
    for (let next = at + 1; next < Math.min(found.length, at + FARTHEST); next += 1) {
      const after = found[next];
      if (after !== undefined && endOf(own) < after.first)
        best = Math.max(best, between(own, after, counts) + (scores[next] ?? 0));
    }
    scores[at] = best + own.score;
  }
  return scores;
}

function countsOf({ views, opens, listing }: Document): Counts {
  const decisions = [0];
  const cases = [0];
  const closedGroups = [0];
  let lastOpen = -10;
  let lastCase = '';
  views.forEach((view, index) => {
    const isOpen = (opens[index] ?? 0) >= 2;
    const counts = isOpen && index - lastOpen > 3;
    if (isOpen) lastOpen = index;
    decisions.push((decisions.at(-1) ?? 0) + (counts ? 1 : 0));
    const isCase =
      view.caseNumber !== null && !view.furniture && !listing.lines.has(index) && view.caseNumber !== lastCase;
    if (isCase) lastCase = view.caseNumber ?? '';
    cases.push((cases.at(-1) ?? 0) + (isCase ? 1 : 0));
    closedGroups.push(
      (closedGroups.at(-1) ?? 0) +
        (/^(?:lukke(?:de|t)|fortrolige)(?: (?:sager|punkter|dagsordenspunkter|møde|dagsorden|del))?$/u.test(
          view.line.folded,
        )
          ? 1
          : 0),
    );
  });
  return { decisions, cases, closedGroups, total: decisions.at(-1) ?? 0 };
}

const opening = (own: Candidate, { decisions }: Counts): number =>
  (own.number === 1 ? 0.5 : 0) - Math.min(8, 2 * (decisions[own.first] ?? 0));

const closing = (own: Candidate, counts: Counts, { views }: Document): number => held(own, views.length, counts);

/** What an item holds: one decision where the document has any, and no second case. */
function held(own: Candidate, end: number, { decisions, cases, total }: Counts): number {
  const from = Math.min(endOf(own) + 1, end);
  const decided = (decisions[end] ?? 0) - (decisions[from] ?? 0);
  const numbers = (cases[end] ?? 0) - (cases[own.first] ?? 0);
  let score = numbers > 1 ? -Math.min(3, numbers - 1) : 0;
  if (decided === 1) score += 1.5;
  else if (decided > 1) score -= Math.min(6, 1.2 * (decided - 1));
  else if (total > 0 && !/lukket|fortrolig|lukkede døre/iu.test(`${own.marks} ${own.title}`)) score -= 1.2;
  return score;
}

function between(one: Candidate, other: Candidate, counts: Counts): number {
  return held(one, other.first, counts) + follows(one, other, counts);
}

/** Whether a number goes on from the one before, printed alike. */
function follows(one: Candidate, other: Candidate, { closedGroups }: Counts): number {
  const step = other.number - one.number;
  const inList = one.entry !== null && other.entry !== null && other.entry.index > one.entry.index;
  const closed =
    /lukket|fortrolig/iu.test(`${other.marks} ${other.title}`) ||
    (closedGroups[other.first] ?? 0) > (closedGroups[one.at] ?? 0);
  let score = one.form === other.form ? 1.2 : plainForm(one) === plainForm(other) ? -0.3 : -3;
  if (step === 1) score += 3;
  else if (step === 0 && titleKey(one.title) === titleKey(other.title)) score -= 12;
  else if (step === 0) score += other.label > one.label && one.label !== other.label ? 1.5 : -6;
  else if (step > 1) score -= Math.min(4, 0.6 * (step - 1));
  else score -= inList ? 0 : closed && other.number <= 1 ? 0.5 : 8;
  if (step > 30 && closed) score += 3;
  return score + (inList ? 1 : 0);
}

const plainForm = ({ form }: Candidate): string => form.replace(/[^\p{L}§#^|_]/gu, '');
