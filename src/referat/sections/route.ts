import { listedBodies } from '../listed-bodies.js';
import { isoDate } from '../dates.js';
import { foldedWords, placeOf, type Line } from '../lines.js';
import { warn, type Reading } from '../reading.js';
import type { ItemType, PlannedStep } from '../referat.js';
import { isMarker } from './marker-line.js';
import type { ItemDraft, SectionReader } from './section.js';

const TYPES: readonly (readonly [RegExp, ItemType])[] = [
  [/^(?:sagstype:? ?)?(?:lukket |åben )?(?:til )?beslutning(?:ssag|spunkt)?$/u, 'DECISION'],
  [/^(?:sagstype:? ?)?(?:lukket |åben )?(?:til )?(?:tema)?drøftelse(?:ssag|spunkt)?$/u, 'DISCUSSION'],
  [/^(?:sagstype:? ?)?(?:lukket |åben )?(?:til )?orientering(?:ssag|er|spunkt)?$/u, 'BRIEFING'],
];
const TYPE_ALONE = /^(?:beslutning|drøftelse|orientering)ssag$/u;
/** The type behind the bodies, on their line. */
const TYPE_BEHIND = /[ ,.–-]+(?:sagstype:? ?)?(?<type>(?:beslutning|drøftelse|orientering)ssag|orienteringssag)\.?$/iu;

/** The kind of case (*sagstype*) that a line names; null where it names none. */
export function itemTypeOf(folded: string): ItemType | null {
  return TYPES.find(([pattern]) => pattern.test(folded))?.[1] ?? null;
}

/** Takes the type of the item from a line that names it. */
export function takeType(type: ItemType, line: Line, draft: ItemDraft): void {
  draft.type = type;
  draft.typeSpan = placeOf(line);
}

/** *Behandling*, *Sagsgang og sagstype*, *Politisk behandling*: the bodies that the case is to pass, and its type. */
export const readRoute: SectionReader = (section, draft, { reading, spelledOut }) => {
  let read = 0;
  const steps: PlannedStep[] = [];
  while (read < section.lines.length) {
    const line = section.lines[read];
    if (line === undefined) break;
    const type = itemTypeOf(line.folded);
    const group = type === null && !isLabel(line, reading) ? routeAt(section.lines, read, spelledOut) : null;
    if (type !== null) takeType(type, line, draft);
    else if (group === null) {
      // `Høring i skolebestyrelserne` between two bodies with their days.
      if (!isBetweenSteps(section.lines, read, steps, spelledOut)) break;
    } else {
      for (const step of group.steps) steps.push(step);
      const last = section.lines[read + group.length - 1];
      if (group.type !== null && last !== undefined) takeType(group.type, last, draft);
    }
    read += group?.length ?? 1;
  }
  draft.plannedRoute = together(draft.plannedRoute, steps);
  // What is said of the route in prose may stand between it and the kind of case.
  const behind = section.lines.slice(read).find((line) => TYPE_ALONE.test(line.folded));
  const typed = behind === undefined ? null : itemTypeOf(behind.folded);
  if (behind !== undefined && typed !== null && draft.type === null) takeType(typed, behind, draft);
  const unread = section.lines[read];
  if (read === 0 && unread !== undefined && !reading.words.looseRoutes.has(foldedWords(section.heading ?? ''))) {
    const message = `No route was understood under "${section.heading ?? ''}": "${unread.text.slice(0, 120)}".`;
    warn(reading, 'ROUTE_UNREAD', unread.number, message);
  }
  return read;
};

/**
 * The route that two sections of one item print. Where one names all bodies of the other, it tells it more fully:
 * `Kompetence: Byrådet`, and below the way there.
 */
function together(before: readonly PlannedStep[], steps: readonly PlannedStep[]): PlannedStep[] {
  if (before.length === 0 || steps.length === 0) return [...before, ...steps];
  const isIn = (some: readonly PlannedStep[], all: readonly PlannedStep[]): boolean =>
    some.every(({ committee, date }) =>
      all.some((other) => other.committee === committee && (date === null || date === other.date)),
    );
  if (isIn(before, steps)) return [...steps];
  return isIn(steps, before) ? [...before] : [...before, ...steps];
}

/** Whether a short line stands between two steps that bear their days. */
function isBetweenSteps(
  lines: readonly Line[],
  at: number,
  before: readonly PlannedStep[],
  spelledOut: ReadonlyMap<string, string>,
): boolean {
  const isDated = (steps: readonly PlannedStep[] | undefined): boolean => (steps?.at(-1)?.date ?? null) !== null;
  if ((lines[at]?.text.length ?? 0) > 80 || lines[at + 1] === undefined || !isDated(before)) return false;
  return isDated(routeAt(lines, at + 1, spelledOut)?.steps);
}

/** Below `Behandling` some minutes print the heads of a table, `Mødedato`: a name does not begin there. */
const isLabel = (line: Line, { words }: Reading): boolean =>
  words.labels.some(({ word }) => word === line.folded) || isMarker(line);

const LONGEST_WRAP = 5;
/** No list of bodies is longer. */
const LONGEST_LIST = 1000;

interface RouteRead {
  readonly steps: readonly PlannedStep[];
  readonly type: ItemType | null;
  readonly length: number;
}

/** The steps that the lines from `from` name, taking as many lines as one wrapped list has; null where they name none. */
function routeAt(lines: readonly Line[], from: number, spelledOut: ReadonlyMap<string, string>): RouteRead | null {
  for (let length = 1; length <= LONGEST_WRAP && from + length <= lines.length; length += 1) {
    const part = lines.slice(from, from + length);
    const last = part.at(-1)?.text ?? '';
    if (part.some((line) => line.row || line.text.length > LONGEST_LIST)) return null;
    const next = lines[from + length]?.text;
    // A list that ends in a comma, "og" or a hyphen goes on, and so does one before "og" or an action in brackets.
    if (next !== undefined && (/(?:,|-|(?:^|\s)(?:og|for|samt))$/u.test(last) || /^(?:(?:og|samt) |\()/u.test(next)))
      continue;
    const text = part.map((line) => line.text.replace(/^(?:- |\d+[.)] (?!\p{Ll}))/u, '')).join(' ');
    const type = TYPE_BEHIND.exec(text);
    const bodies = listedBodies(type === null ? text : text.slice(0, type.index), spelledOut);
    if (bodies === null) continue;
    const span = { start: part[0]?.number ?? 1, end: part.at(-1)?.end ?? 1 };
    return {
      steps: bodies.map((body) => ({ ...body, date: isoDate(body.date ?? ''), span })),
      type: type === null ? null : itemTypeOf(foldedWords(type.groups?.['type'] ?? '')),
      length,
    };
  }
  return null;
}
