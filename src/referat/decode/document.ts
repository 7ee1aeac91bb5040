import { abbreviationsIn } from '../abbreviations.js';
import { committeeName } from '../committees.js';
import type { Line } from '../lines.js';
import { openingOf, SEARCHED_LINES } from '../meeting.js';
import { outcomeOf } from '../outcome.js';
import { viewsOf, type View } from '../label/views.js';
import { withoutRunningHeads } from '../pages.js';
import type { Reading } from '../reading.js';
import { undatedDecisionIn } from '../undated.js';
import { listingOf, type Listing } from './listing.js';
import { isSameBody, meetingTold, type MeetingTold } from './meeting.js';
import { markFurniture } from './pages.js';

/** How often a short line is printed, and what stands below it. */
export interface Printed {
  readonly count: number;
  /** How often what stands below reads as a decision. */
  readonly acts: number;
  readonly apart: number;
  readonly marked: number;
}

/** What the whole document tells of its lines before items are looked for. */
export interface Document {
  readonly reading: Reading;
  readonly views: readonly View[];
  readonly listing: Listing;
  readonly meeting: MeetingTold;
  readonly printed: ReadonlyMap<string, Printed>;
  /** What speaks for a line opening the meeting's own decision; 0 where nothing does. */
  readonly opens: readonly number[];
  /** Whether the number of a case stands above the item that it belongs to. */
  casesAbove: boolean;
  /** How often lines of each frame name a body and a day. */
  readonly frames: ReadonlyMap<string, number>;
}

export function documentOf(lines: readonly Line[], reading: Reading): Document {
  const first = openingOf(lines.slice(0, SEARCHED_LINES), reading.style);
  const whole = first === null ? lines : withoutRunningHeads(lines, first.end, first.folded, first, reading);
  const views = viewsOf(whole, abbreviationsIn(lines), reading);
  markFurniture(views, lines);
  const listing = listingOf(views, reading);
  const frames = new Map<string, number>();
  for (const { step } of views) if (step !== null) frames.set(step.frame, (frames.get(step.frame) ?? 0) + 1);
  const start = headEnd(views, listing);
  const opening = openingOf(lines.slice(0, Math.max(1, views.slice(0, start).length)), reading.style);
  const meeting = meetingTold(views, start, opening);
  const printed = printedIn(views, listing);
  const told = { reading, views, listing, meeting, printed, frames };
  return { ...told, casesAbove: false, opens: views.map((_, index) => opensDecision(index, told)) };
}

/** Where the head of the document surely ends: what items are built of begins. */
function headEnd(views: readonly View[], listing: Listing): number {
  let labels = 0;
  for (const [index, view] of views.entries()) {
    if (view.furniture || listing.lines.has(index)) continue;
    if (view.caseNumber !== null && index > 2) return index;
    if (view.heading?.exact === true && !/^(?:dagsorden|fraværende|udtalelser|kommunikation)/u.test(view.line.folded))
      labels += 1;
    if (labels > 0 && (view.heading?.kind === 'DECISION' || labels > 1)) return index;
  }
  return views.length;
}

const RECOMMENDS =
  /(?:indstiller|foreslår|anbefaler|indstilles|foreslås)(?:,| til .{0,60},)? at(?!\p{L})|(?:administration|forvaltning|direktion|center|chef|afdeling|direktør)\p{L}* (?:indstiller|foreslår|anbefaler)/iu;

/** Whether a text reads as what a body decided: by its first words, or by what comes of it where it is short. */
export function decides(text: string): boolean {
  if (RECOMMENDS.test(text)) return false;
  return text.length < 200 && !['OTHER', 'NONE'].includes(outcomeOf(text));
}

export function nextText(views: readonly View[], index: number): View | undefined {
  for (let at = index + 1; at < Math.min(views.length, index + 8); at += 1)
    if (views[at]?.furniture === false) return views[at];
  return undefined;
}

/** Whether a short line may be a heading at all. */
export function mayHead(view: View): boolean {
  return (
    !view.furniture &&
    view.key !== '' &&
    !view.lower &&
    !view.dotted &&
    view.head === null &&
    view.step === null &&
    view.caseNumber === null &&
    !view.marker &&
    !view.file &&
    !view.line.row &&
    !view.absence &&
    view.text.length <= 60 &&
    !/[.,;?!]$/u.test(view.text) &&
    /^\p{Lu}/u.test(view.text)
  );
}

function printedIn(views: readonly View[], listing: Listing): Map<string, Printed> {
  const at = new Map<string, number[]>();
  views.forEach((view, index) => {
    if (!mayHead(view) || listing.lines.has(index)) return;
    const known = at.get(view.key);
    if (known === undefined) at.set(view.key, [index]);
    else known.push(index);
  });
  return new Map([...at].map(([key, indexes]) => [key, printedAt(key, indexes, views)]));
}

/** So many of them tell what stands below a word. */
const ENOUGH = 40;

function printedAt(key: string, indexes: readonly number[], views: readonly View[]): Printed {
  const count = indexes.length;
  // What stands below a word that is printed once tells nothing, but for words of decisions.
  const asked = count > 1 || STEM.test(key) ? indexes.slice(0, ENOUGH) : [];
  const acts = asked.filter((index) => {
    const next = nextText(views, index);
    return next !== undefined && (next.act || decides(next.text));
  }).length;
  return {
    count,
    acts: asked.length === 0 ? 0 : Math.round((acts * count) / asked.length),
    apart: indexes.filter((index) => views[index]?.line.apart === true).length,
    marked: indexes.filter((index) => (views[index]?.line.heading ?? null) !== null).length,
  };
}

type Told = Omit<Document, 'opens' | 'casesAbove'>;

/** Whether a line that names a body and a day stands as a head does: alone, above what is told of it. */
export function standsAsHead(index: number, { views, frames }: Told): boolean {
  const view = views[index];
  const step = view?.step;
  if (view === undefined || step === undefined || step === null) return false;
  const before = views.slice(Math.max(0, index - 4), index).findLast(({ furniture }) => !furniture);
  const next = nextText(views, index);
  if (step.rest !== '') {
    const known =
      step.frame === '#' || step.frame === '# #' || KNOWN_FRAME.test(step.frame) || (frames.get(step.frame) ?? 0) > 2;
    return known && /^[\p{Lu}\d"”-]/u.test(step.rest) && (view.line.apart || endsText(before));
  }
  if (next !== undefined && next.lower && !next.line.apart) return false;
  if (!view.line.apart && !endsText(before)) return false;
  if (view.text.endsWith('.') && !(next?.act ?? false)) return false;
  const plain = step.frame === '#' || KNOWN_FRAME.test(step.frame);
  // A day before its body stands in tables as well.
  if (step.frame.startsWith('# ') && !(next !== undefined && (next.act || decides(next.text)))) return false;
  return plain || (frames.get(step.frame) ?? 0) > 1 || next?.act === true;
}
const KNOWN_FRAME = /^(?:beslut|behandl|afgør|vedtag|udtalelse)[^#]*#$|# (?:beslut|møde|behandling|behandlede sagen)/u;
const endsText = (view: View | undefined): boolean =>
  view === undefined || /[.:!?)"”»]$/u.test(view.text) || view.text.length < 60 || view.step !== null;

export const isOwnStep = (view: View, { meeting }: Pick<Document, 'meeting'>): boolean =>
  view.step !== null &&
  view.step.date === meeting.date &&
  meeting.date !== null &&
  (meeting.committee === null ||
    isSameBody(view.step.body, meeting.committee) ||
    (!view.step.named && view.step.frame.startsWith('beslut')));

function opensDecision(index: number, document: Told): number {
  const { views, printed, meeting, listing } = document;
  const view = views[index];
  if (view === undefined || view.furniture || listing.lines.has(index)) return 0;
  if (view.step !== null) return standsAsHead(index, document) && isOwnStep(view, document) ? 5 : 0;
  if (view.heading?.kind === 'DECISION') return view.heading.exact ? 4 : 2;
  if (OWN_DAY.test(view.text)) return 4;
  const undated = undatedDecisionIn(view.line);
  if (undated !== null)
    return undated.general || meeting.committee === null || committeeName(undated.committee) === meeting.committee
      ? 4
      : 0;
  return unknownOpens(view, printed);
}
const OWN_DAY =
  /^(?:udvalgets |byrådets |rådets |mødets |kommunalbestyrelsens )?(?:beslutning|konklusion|afgørelse)(?: truffet)?(?:(?: (?:på|fra|i) mødet?)? (?:den|d\.) \d|(?: for| til)? (?:punkt|pkt\.?|sag) \d)/iu;

/** A word that the tables lack heads decisions where it is printed again and again above what reads as one. */
function unknownOpens(view: View, printed: ReadonlyMap<string, Printed>): number {
  if (view.heading?.exact === true || !mayHead(view) || OF_RECOMMENDATION.test(view.line.folded)) return 0;
  const own = printed.get(view.key);
  if (own === undefined || own.acts === 0) return 0;
  const share = own.acts / own.count;
  // What a page repeats: the word for minutes.
  if (/^referat$/u.test(view.line.folded) && share < 1) return 0;
  const stem = STEM.test(view.line.folded) ? 1.5 : 0;
  if (own.count === 1) return stem > 0 && share === 1 && !/\d/u.test(view.text) ? 1.5 : 0;
  return share >= 0.5 ? 1 + stem + Math.min(2, 0.5 * own.acts) : 0;
}
const OF_RECOMMENDATION = /indstil|foreslå|anbefal|forslag|(?:^|[ ,])at$/u;
const STEM = /beslut|vedtag|vedtog|afgør|afgjor|konklu|udfald|resultat|resolution|besked|^referat$|kendelse/u;
