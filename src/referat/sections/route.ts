import { listedBodies } from '../committees.js';
import { isoDate } from '../dates.js';
import { foldedWords, type Line } from '../lines.js';
import { warn } from '../reading.js';
import type { ItemType, PlannedStep } from '../referat.js';
import type { SectionReader } from './section.js';

const TYPES: readonly (readonly [RegExp, ItemType])[] = [
  [/^(?:sagstype:? ?)?beslutning(?:ssag)?$/u, 'DECISION'],
  [/^(?:sagstype:? ?)?(?:tema)?drøftelse(?:ssag)?$/u, 'DISCUSSION'],
  [/^(?:sagstype:? ?)?orientering(?:ssag|er|spunkt)?$/u, 'BRIEFING'],
];

/** The kind of case (*sagstype*) that a line names; null where it names none. */
export function itemTypeOf(folded: string): ItemType | null {
  return TYPES.find(([pattern]) => pattern.test(folded))?.[1] ?? null;
}

/** *Behandling*, *Sagsgang og sagstype*, *Politisk behandling*: the bodies that the case is to pass, and its type. */
export const readRoute: SectionReader = (section, draft, { reading }) => {
  let read = 0;
  while (read < section.lines.length) {
    const line = section.lines[read];
    if (line === undefined) break;
    const type = itemTypeOf(line.folded);
    const group = type === null ? routeAt(section.lines, read) : null;
    if (type !== null) draft.type = type;
    else if (group !== null) draft.plannedRoute.push(...group.steps);
    else break;
    read += group?.length ?? 1;
  }
  const unread = section.lines[read];
  const loose = new Set(reading.style.looseRouteHeadings.map(foldedWords));
  if (read === 0 && unread !== undefined && !loose.has(foldedWords(section.heading ?? ''))) {
    warn(
      reading,
      'ROUTE_UNREAD',
      unread.number,
      `No route was understood under "${section.heading ?? ''}": "${unread.text.slice(0, 120)}".`,
    );
  }
  return read;
};

const LONGEST_WRAP = 5;

/** The steps that the lines from `from` name, taking as many lines as one wrapped list has; null where they name none. */
function routeAt(lines: readonly Line[], from: number): { steps: PlannedStep[]; length: number } | null {
  for (let length = 1; length <= LONGEST_WRAP && from + length <= lines.length; length += 1) {
    const part = lines.slice(from, from + length);
    const last = part.at(-1)?.text ?? '';
    if (part.some((line) => line.row)) return null;
    const next = lines[from + length]?.text ?? '';
    // A list that ends in a comma, "og" or a hyphen goes on, and so does one before "og" or a lower-case word.
    if (
      lines[from + length] !== undefined &&
      (/(?:,|-|(?:^|\s)(?:og|for|samt))$/u.test(last) || /^(?:og|samt) /u.test(next))
    )
      continue;
    const text = part.map((line) => line.text.replace(/^(?:- |\d+[.)] )/u, '')).join(' ');
    const bodies = listedBodies(text);
    if (bodies !== null) {
      const span = { start: part[0]?.number ?? 1, end: part.at(-1)?.number ?? 1 };
      return { steps: bodies.map((body) => ({ ...body, date: isoDate(body.date ?? ''), span })), length };
    }
  }
  return null;
}
