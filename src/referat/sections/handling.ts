import type { Line } from '../lines.js';
import { outcomeOf } from '../outcome.js';
import type { Reading } from '../reading.js';
import type { CitedItem, RestatedHandling } from '../referat.js';
import { withoutAttendance } from './absence.js';
import { isNothing, joined } from './section.js';

/** A restated step as it stands in a section: who had the case, and the lines below that. */
export interface StepLines extends Omit<CitedItem, 'label'> {
  /** Left out where it is the number alone. */
  readonly label?: string | null;
  /** Null where none is printed. */
  readonly date: string | null;
  readonly impossibleDate?: RestatedHandling['impossibleDate'];
  readonly committee: string;
  /** The line that names the body. */
  readonly start: number;
  readonly lines: readonly Line[];
}

/** What a body did with a case: who was absent is no part of its words. */
export function handlingOf(step: StepLines, reading: Reading): RestatedHandling {
  const { date, impossibleDate, committee, item, label, closed, start, lines } = step;
  const { words, absent } = withoutAttendance(lines, reading);
  const text = joined(words);
  const said = isNothing(text) ? null : text;
  const outcome = outcomeOf(said, reading.words.notReleased);
  // Whom it names is told once the route of the item is known.
  return {
    date,
    ...(impossibleDate === undefined ? {} : { impossibleDate }),
    committee,
    item,
    label: label ?? (item === null ? null : String(item)),
    ...(closed === undefined ? {} : { closed }),
    outcome,
    text: said,
    receivers: [],
    absent,
    span: { start, end: lines.at(-1)?.end ?? start },
  };
}
