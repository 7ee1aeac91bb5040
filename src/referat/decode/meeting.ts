import { committeeName, isBody } from '../committees.js';
import { DATE, electionTerm, isoDate, plainDates, TERM } from '../dates.js';
import type { Opening } from '../meeting.js';
import { bodyWithin } from '../label/steps.js';
import type { View } from '../label/views.js';

/** Which meeting it is, told by all lines that name a body or a day. */
export interface MeetingTold {
  readonly committee: string | null;
  readonly term: string | null;
  readonly date: string | null;
  /** Indexes of the lines that told it at the head of the document. */
  readonly told: ReadonlySet<number>;
  /** The opening line or first page that says the same. */
  readonly opening: Opening | null;
}

/** How far down a document its head may reach, counted in lines that say something. */
const HEAD_LINES = 70;
/** What an opening line weighs against other lines. */
const OPENS = 6;
const ANY_DATE = new RegExp(`(?<![\\d.,-])${DATE}(?!\\d)`, 'giu');
const AMERICAN = /(?<!\d)(?<month>\d{1,2})\/(?<day>\d{1,2})\/(?<year>\d{4})(?= \d{1,2}:\d\d(?::\d\d)? [AP]M)/u;
const MINUTES = /(?<!\p{L})\p{L}*(?:referat|protokol|dagsorden)(?!\p{L})/iu;
const OTHER_DAY = /publice|offentlig|udsend|dannet|udskrevet|godkendt|frist|senest|opdateret|næste møde/iu;

/** The days that a line prints. */
export function daysIn(text: string): readonly string[] {
  if (!/\d{4}/u.test(text)) return [];
  const american = AMERICAN.exec(text)?.groups;
  if (american !== undefined) {
    const { year = '', month = '', day = '' } = american;
    return [`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`];
  }
  return [...plainDates(text).matchAll(ANY_DATE)].flatMap((found) => isoDate(found[0]) ?? []);
}

/** Weighs what the head prints against the days and bodies of the decisions. @param end where the first item begins */
export function meetingTold(views: readonly View[], end: number, opening: Opening | null): MeetingTold {
  const head = views.slice(0, Math.min(end, HEAD_LINES));
  const dates = new Map<string, number>();
  const bodies = new Map<string, number>();
  const add = (votes: Map<string, number>, key: string, weight: number): void => {
    votes.set(key, (votes.get(key) ?? 0) + weight);
  };
  if (opening !== null) {
    add(dates, opening.date, OPENS);
    add(bodies, opening.committee, OPENS);
  }
  const told = new Map<number, { date: string | null; body: string | null }>();
  head.forEach((view, index) => {
    if (opening !== null && index >= opening.end) return;
    if (view.text.length > 240 || view.dotted) return;
    const before = head[index - 1]?.text ?? '';
    const date = daysIn(view.text)[0] ?? null;
    const body = bodyOfHead(view, before);
    if (date !== null && !OTHER_DAY.test(view.text) && !(OTHER_DAY.test(before) && before.endsWith(':')))
      add(dates, date, dayWeight(view.text, before, body !== null) + (dates.size === 0 ? 0.5 : 0));
    if (body !== null) add(bodies, body.name, body.weight + (date === null ? 0 : 1) + (bodies.size === 0 ? 0.5 : 0));
    if (date !== null || body !== null) told.set(index, { date, body: body?.name ?? null });
  });
  const steps = views.slice(end).flatMap((view) => (view.step === null || view.step.date === null ? [] : [view.step]));
  const counts = new Map<string, number>();
  for (const step of steps) add(counts, step.date ?? '', 1);
  const latest = [...counts.keys()].sort().at(-1);
  for (const [date, count] of counts)
    add(dates, date, Math.min(3, count * 0.6) + (date === latest && count > 1 ? 1 : 0));
  const date = best(dates);
  for (const step of steps) if (step.date === date) add(bodies, committeeName(step.body), 0.8);
  const committee = best(bodies);
  const lines = [...told].filter(([, said]) => said.date === date || (said.body !== null && said.body === committee));
  const term = lines.map(([index]) => termIn(head[index]?.text ?? '')).find((found) => found !== null) ?? null;
  const own = opening !== null && opening.committee === committee && opening.date === date ? opening : null;
  return { committee, date, term: own?.term ?? term, told: new Set(lines.map(([index]) => index)), opening: own };
}

function best(votes: ReadonlyMap<string, number>): string | null {
  const [first] = [...votes].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return first?.[0] ?? null;
}

function dayWeight(text: string, before: string, withBody: boolean): number {
  let weight = 1;
  if (/^(?:møde)?dato|^mødetidspunkt|^tid(?:spunkt)?(?!\p{L})/iu.test(text) || /^(?:møde)?dato ?:?$/iu.test(before))
    weight += 3;
  if (/(?:man|tirs|ons|tors|fre|lør|søn)dag|(?<!\p{L})kl(?:\.|okken)|\d:\d\d/iu.test(text)) weight += 1;
  if (MINUTES.test(text) || /møde/iu.test(text)) weight += 2;
  return weight + (withBody ? 2 : 0);
}

function bodyOfHead(view: View, before: string): { name: string; weight: number } | null {
  const { text } = view;
  if (text.length > 160 || (view.head !== null && view.head.title !== '')) return null;
  const label = /^(?:udvalg(?:ets navn)?|møde(?:forum| i)?|forum|mødetype) ?: ?(?<name>\p{Lu}.*)$/iu.exec(text)
    ?.groups?.['name'];
  if (label !== undefined)
    return isBody(label) || /^udvalg/iu.test(text) ? { name: committeeName(label), weight: 5 } : null;
  if (/^udvalg ?:?$/iu.test(before)) return { name: committeeName(text), weight: 4 };
  if (isBody(text)) return { name: committeeName(text), weight: 2.5 };
  const bare = text
    .replace(/^[^\p{L}§]+/u, '')
    .replace(new RegExp(String.raw`(?<=[ ,(])${TERM}(?=[ ),]|$)`, 'gu'), '')
    .replace(/(?<!\p{L})(?:åbent?|lukket|offentligt|godkendt|udkast til|endeligt?)(?!\p{L})/giu, '')
    .trim();
  const named =
    view.step ??
    bodyWithin(
      withoutDay(bare)
        .replace(MINUTES, '')
        .replace(/^[\s:–-]+|[\s:,–-]+$/gu, ''),
      false,
    );
  if (named === null || !named.named) return null;
  const weight = MINUTES.test(text) || view.step !== null ? 2.5 : /møde/iu.test(text) ? 2 : 0.7;
  return { name: committeeName(named.body), weight };
}

const withoutDay = (text: string): string =>
  plainDates(text)
    .replace(ANY_DATE, '')
    .replace(/(?:,? (?:d\.|den|kl\.?|fra|til|i|på)(?: ?[\d.:-]+)*)+\s*$/iu, '');

function termIn(text: string): string | null {
  const found = new RegExp(String.raw`(?<=[ ,(]|^)${TERM}(?=[ ),]|$)`, 'u').exec(text.replace(ANY_DATE, ''))?.[0];
  return found === undefined ? null : electionTerm(found);
}

/** Whether two printed names mean one body. */
export function isSameBody(one: string, other: string): boolean {
  const [a, b] = [plain(one), plain(other)];
  return (
    a === b || (a.length > 5 && b.length > 5 && (a.startsWith(b) || b.startsWith(a) || a.endsWith(b) || b.endsWith(a)))
  );
}
const plain = (name: string): string =>
  committeeName(name)
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, '')
    .replace(/(?<=udvalg|råd|nævn)et$|(?<=bestyrelse|direktion)e?n$/u, '');
