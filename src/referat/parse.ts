import { DocumentRefused } from '../errors.js';
import { abbreviationsIn } from './abbreviations.js';
import { openedAsMinutes } from './agenda.js';
import { withoutHeadingBullets } from './bulleted.js';
import { withGroups } from './groups.js';
import { withGuestsAtTheirItems } from './guests-at-items.js';
import { headerOf } from './header.js';
import { headerExtent } from './header-extent.js';
import { readItem, type ItemContext } from './item.js';
import { itemStarts, type ItemStarts } from './items.js';
import { numberedLines, type Line } from './lines.js';
import { knownAbbreviations } from './known-abbreviations.js';
import { openingOf, SEARCHED_LINES, type Opening } from './meeting.js';
import { standingOf, toldMeetingsIn } from './meeting-status.js';
import { ownMunicipality } from './own-municipality.js';
import { standsAlone } from './own-date.js';
import { withoutRunningHeads } from './pages.js';
import { knownPolicies } from './policies/known.js';
import { headingOf, readingIn, warn, type Reading } from './reading.js';
import type { Municipality, Referat } from './referat.js';
import { isWhole, tellsMore } from './read/arbiter.js';
import { readReferat } from './read/read.js';
import { freeStepIn, isOwnDecision } from './restated.js';
import { mayBegin, repeatedAgenda } from './repeated-agenda.js';
import { refuseUnopened, refuseWithoutItems } from './refusal.js';
import type { HouseStyle } from './style.js';
import { successionsIn } from './successions.js';
import { HOUSE_STYLES } from './styles/index.js';
import { unwrapped } from './wrapping.js';

/** Grows with every change of what the parser or the linking reads: a document read by an older one is read again. */
export const PARSER_VERSION = '8';

export interface ParseOptions {
  /** For messages. */
  readonly fileName?: string;
  /** Where the caller knows it; else it is inferred. */
  readonly municipality?: Municipality | null;
  /** The styles that are tried; all that are known where none are given. */
  readonly styles?: readonly HouseStyle[];
}

/** A style's view of a document. */
interface View {
  readonly reading: Reading;
  readonly lines: readonly Line[];
  readonly opening: Opening;
  readonly items: ItemStarts;
}

/**
 * Reads the minutes (*referat*) of one meeting. The same text gives the same facts, whatever rendering of it is read.
 * @throws DocumentRefused where nothing in the text tells a meeting and its items; the message says what was looked for.
 */
export function parseReferat(text: string, options: ParseOptions = {}): Referat {
  if (options.styles !== undefined) return readInStyles(text, options);
  const styled = inStylesOrNull(text, options);
  const isNotHeld = styled !== null && styled.meeting.status !== 'HELD';
  if (styled !== null && (isNotHeld || isWhole(styled, text.match(DECISION_ALONE)?.length ?? 0))) return styled;
  const whole = styled !== null || mayBeMinutes(text) ? readReferat(text, options.municipality ?? null) : null;
  if (whole === null) return styled ?? readInStyles(text, options);
  return styled === null || tellsMore(whole, styled) ? whole : styled;
}

/** The word for a decision on a line of its own. */
const DECISION_ALONE = /^[#*_ ]{0,12}Beslutning[*_: ]{0,8}\r?$/gmu;

/** A cheap look at a text that no style explains: minutes name a body, and soon say what it decided. */
function mayBeMinutes(text: string): boolean {
  const beginning = beginningOf(text);
  return (
    /udvalg|råd|bestyrelse|nævn|direktion/iu.test(beginning) && DECIDES.test(beginning) && /\d{4}/u.test(beginning)
  );
}

const DECIDES = /beslut|godken|anbefal|vedtag|efterretning|udsat|drøft|tiltr[åæ]d/iu;

/** As `readInStyles`; null where no style explains the text. */
function inStylesOrNull(text: string, options: ParseOptions): Referat | null {
  try {
    return readInStyles(text, options);
  } catch (error) {
    if (error instanceof DocumentRefused) return null;
    throw error;
  }
}

/** Reads minutes in the house style that explains them best. */
function readInStyles(text: string, options: ParseOptions): Referat {
  const styles = options.styles ?? HOUSE_STYLES;
  // Whatever does not open as minutes is refused before the whole of it is looked at.
  const beginning = numberedLines(beginningOf(text), SEARCHED_LINES).lines;
  const opened = styles.filter((style) => openingOf(beginning, style) !== null);
  let asMinutes = opened.length === 0 ? openedAsMinutes(beginning, styles) : null;
  if (opened.length === 0 && asMinutes === null) return refuseUnopened(text, beginning, styles, options.fileName);
  const { lines: printed, count } = numberedLines(text);
  const stated = options.municipality ?? null;
  const minutes = opened.length === 0 ? null : bestView(printed, opened);
  if (minutes !== null && minutes.items.starts.length > 0) return referatOf(minutes, { count, stated, notice: null });
  // Looked for only where no minutes were found: most documents are minutes.
  asMinutes ??= openedAsMinutes(beginning, styles);
  const renamed = asMinutes?.renamed(printed) ?? printed;
  const agenda =
    asMinutes === null
      ? null
      : bestView(
          renamed,
          styles.filter((style) => openingOf(renamed, style) !== null),
        );
  const view = agenda ?? minutes;
  const notice = agenda === null ? null : (asMinutes?.line ?? null);
  if (view !== null && (view.items.starts.length > 0 || isNotHeld(view, notice)))
    return referatOf(view, { count, stated, notice });
  if (minutes === null) return refuseUnopened(text, beginning, styles, options.fileName);
  return refuseWithoutItems(minutes.opening.start, styles, options.fileName);
}

/** The opening line and what stands above the first item; without items, so much of the text as a notice has. */
function headOf({ lines, opening, items }: View, notice: Line | null): readonly Line[] {
  const first = items.starts[0]?.index ?? LONGEST_NOTICE;
  const head = lines.slice(0, first).filter((line) => !line.furniture && line.number >= opening.start);
  return notice === null ? head : [notice, ...head];
}

/** Lines in the page of a meeting that was not held. */
const LONGEST_NOTICE = 80;

function isNotHeld(view: View, notice: Line | null): boolean {
  const { date } = view.opening;
  return standingOf(headOf(view, notice), { date, isAgenda: false, isDecided: false }).status !== 'HELD';
}

/** The opening line stands within so many characters of the first that says something. */
const LONGEST_BEGINNING = 200_000;

function beginningOf(text: string): string {
  const first = text.search(/\S/u);
  return first === -1 ? '' : text.slice(0, first + LONGEST_BEGINNING);
}

/** What an item counts that is surely one and that lists look like; what nothing else looks like counts up to 2. */
const AHEAD = 1.5;

/**
 * The view of the style that finds most items: of those that a list looks like, only where it finds far more. A style
 * that explains a document plainly is taken before the others are tried.
 */
function bestView(printed: readonly Line[], styles: readonly HouseStyle[]): View | null {
  let best: View | null = null;
  for (const style of styles) {
    const view = viewIn(style, printed);
    if (view === null) continue;
    if (best === null || (weightOf(view) > weightOf(best) && !losesDecisions(view, best))) best = view;
    const { starts, sure } = view.items;
    if (style.certain && sure > 0 && 2 * sure >= starts.length && !leavesDecisions(view)) break;
  }
  return best;
}

/**
 * Whether decisions stand above the first item, or far more of them than there are items: `Pkt. 32: Hegn` may be a
 * reference in minutes that print their items otherwise.
 */
function leavesDecisions({ lines, opening, items, reading }: View): boolean {
  const first = items.starts[0]?.index ?? lines.length;
  const decisions = lines.flatMap((line, index) =>
    index >= opening.end && !line.furniture && headingOf(line, reading) === 'DECISION' ? [index] : [],
  );
  return (decisions[0] ?? first) < first || decisions.length > 2 * items.starts.length + 1;
}

/** Whether fewer items end in a decision than in another view: points of lists above headings look like items too. */
function losesDecisions(view: View, other: View): boolean {
  if (view.reading.style.certain || other.reading.style.certain) return false;
  return itemsDecided(view) < itemsDecided(other);
}

function itemsDecided({ lines, items, reading }: View): number {
  const starts = new Set(items.starts.map(({ index }) => index));
  let decided = 0;
  let isOpen = false; // whether the item has none yet
  for (const [index, line] of lines.entries()) {
    if (starts.has(index)) isOpen = true;
    else if (isOpen && headingOf(line, reading) === 'DECISION') {
      decided += 1;
      isOpen = false;
    }
  }
  return decided;
}

const weightOf = ({ items, reading }: View): number =>
  reading.style.certain ? items.starts.length + items.sure : AHEAD * items.starts.length;

function viewIn(style: HouseStyle, printed: readonly Line[]): View | null {
  const reading = readingIn(style);
  const returns = style.listed.length > 0;
  const first = (returns || style.inSeries) && !mayBegin(printed, style) ? null : openingOf(printed, style);
  if (first === null) return null;
  const whole = unwrapped(withoutRunningHeads(printed, first.end, first.folded, first, reading), reading);
  const grouped = withGroups(withoutHeadingBullets(whole, reading), reading);
  const opening = openingOf(grouped, style) ?? first;
  const agenda = returns ? repeatedAgenda(grouped, opening.end, reading) : null;
  if (returns && agenda === null) return null;
  const lines = agenda?.lines ?? grouped;
  const items = agenda?.items ?? itemStarts(lines, opening.end, reading);
  // Without a word that says so, only a decision tells minutes from an agenda.
  if (!opening.minutes && !lines.some((line) => decides(line, opening.date, reading))) return null;
  const view = { reading, lines, opening, items };
  return style.inSeries && !isSeries(view) ? null : view;
}

/** Whether the items go on by one from the first to the last, and hold every decision. */
function isSeries(view: View): boolean {
  const { starts } = view.items;
  const goOn = starts.every(({ number }, at) => at === 0 || number === (starts[at - 1]?.number ?? 0) + 1);
  return starts.length > 1 && goOn && !leavesDecisions(view);
}

function decides(line: Line, date: string, reading: Reading): boolean {
  return (
    headingOf(line, reading) === 'DECISION' ||
    isOwnDecision(line, date, reading) ||
    freeStepIn(line, reading)?.date === date
  );
}

/** What is known of a document before it is read; `notice` is the line that says that it is no minutes. */
interface Told {
  readonly count: number;
  readonly stated: Municipality | null;
  readonly notice: Line | null;
}

function referatOf(view: View, { count, stated, notice }: Told): Referat {
  const { reading, lines, opening, items } = view;
  const firstItem = items.starts[0]?.index ?? lines.length;
  const header = headerOf(opening, headerExtent(lines, opening, items.contents?.start, firstItem, reading), reading);
  const meeting = { ...header, ...ownMunicipality(lines, header, opening.start, stated, reading) };
  const context: ItemContext = {
    reading,
    municipality: meeting.municipality,
    members: new Set([...header.present, ...header.absent].map(({ name }) => name)),
    contents: items.contents?.titles ?? [],
    policies: knownPolicies(
      lines.slice(firstItem).filter((line) => !line.furniture),
      items.starts.map(({ title }) => title),
    ),
    committee: header.committee,
    spelledOut: new Map([...knownAbbreviations(meeting.municipality), ...abbreviationsIn(lines)]),
    date: header.date,
  };
  const read = items.starts.map((start, index) => {
    const next = items.starts[index + 1]?.index;
    const end = next === undefined ? count : (lines[next]?.number ?? count + 1) - 1;
    const own = lines.slice(start.index, next);
    return readItem(start, own, Math.max(end, own[0]?.number ?? 1), context);
  });
  const isAlone = standsAlone(meeting.date, read);
  if (isAlone) {
    const message = `All days that the items tell of lie years before ${meeting.date}, which stands; its year may be mistyped.`;
    warn(reading, 'DATE_DIFFERS', opening.start, message);
  }
  const isDecided = read.some(({ decision }) => decision !== null);
  const standing = standingOf(headOf(view, notice), { date: meeting.date, isAgenda: notice !== null, isDecided });
  const dated = { ...meeting, ...standing, dateDoubtful: meeting.dateDoubtful || isAlone };
  const successions = successionsIn(lines, { ...context, route: [] });
  const toldMeetings = toldMeetingsIn(lines.slice(firstItem), { ...context, route: [] });
  return {
    style: reading.style.name,
    ...withGuestsAtTheirItems(dated, read),
    ...(successions.length === 0 ? {} : { successions }),
    ...(toldMeetings.length === 0 ? {} : { toldMeetings }),
    warnings: reading.warnings.toSorted((a, b) => a.line - b.line),
    lineCount: count,
  };
}
