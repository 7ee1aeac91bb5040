import type { Trace, TraceStep } from '../../service/trace.js';
import { swimLane } from './swim-lane.js';
import { cut, wrapped } from './wrapping.js';

/** So many lines of what was decided are shown; `--json` has all of it. */
const TEXT_LINES = 3;
const NARROWEST = 30;

/** The journey of a case as text, in lines of a width where no file name is longer. */
export function report(trace: Trace, columns: number): string[] {
  const width = Math.max(NARROWEST, columns);
  const { id, journalNumber, title, municipality, steps, mentions } = trace;
  const drawing = swimLane(trace, width);
  return [
    ...wrapped(title ?? journalNumber ?? id, width, 0),
    ...wrapped(`${municipality}, ${journalNumber ?? 'without journal number'} (${id})`, width, 0),
    ...(drawing.length === 0 ? [] : ['', ...drawing]),
    ...(steps.length === 0 ? ['', 'No step of it is known.'] : []),
    ...steps.flatMap((step) => ['', ...stepLines(step, width)]),
    ...(mentions.length === 0 ? [] : ['', 'Mentioned in running text, and less certain']),
    ...mentions.flatMap((step) => ['', ...stepLines(step, width)]),
    ...planLines(trace, width),
    '',
    'Where it is',
    ...where(trace).flatMap((sentence) => wrapped(sentence, width, 2)),
  ];
}

function stepLines({ date, committee, outcome, text, absent, evidence }: TraceStep, width: number): string[] {
  const head = `${date}  ${committee}  ${outcome}`;
  return [
    ...([...head].length <= width ? [head] : wrapped(head, width, 0)),
    ...(text === null ? [] : wrapped(text, width, 2, TEXT_LINES)),
    ...(absent.length === 0 ? [] : wrapped(`Absent: ${absent.join(', ')}`, width, 2)),
    ...evidence.flatMap(({ fileName, startLine, endLine, rule, confidence }) => {
      const lines = startLine === endLine ? `${startLine}` : `${startLine}-${endLine}`;
      const sure = confidence === 1 ? rule : `${rule}, ${confidence}`;
      return wrapped(`Written in ${fileName}:${lines} (${sure})`, width, 2);
    }),
  ];
}

function planLines({ plan, steps, unplanned }: Trace, width: number): string[] {
  if (plan.length === 0) return ['', 'No route is printed.'];
  const stepOf = new Map(steps.map((step) => [step.id, step]));
  const longest = Math.max(...plan.map(({ committee }) => [...committee].length));
  const name = Math.min(longest, Math.max(12, width - 30));
  const beyond = unplanned.flatMap((id) => stepOf.get(id) ?? []);
  return [
    '',
    'Plan: the route that was printed last',
    ...plan.map(({ position, committee, action, date, status, handling }) => {
      const done = handling === null ? null : (stepOf.get(handling)?.date ?? null);
      const printed = [date === null ? null : `planned ${date}`, action].filter((part) => part !== null);
      const told = [done, printed.length === 0 ? null : `(${printed.join(', ')})`].filter((part) => part !== null);
      const cells = [String(position).padStart(3), cut(committee, name).padEnd(name), status.padEnd(9), told.join(' ')];
      return cut(cells.join('  ').trimEnd(), width);
    }),
    ...(beyond.length === 0 ? [] : ['', 'Beyond the plan']),
    ...beyond.flatMap(({ date, committee, outcome }) => {
      const again = plan.some((entry) => entry.committee === committee) ? ', and had it again' : '';
      return wrapped(`${date} ${committee}, ${outcome}${again}`, width, 2);
    }),
  ];
}

function where({ asOf, status, currentCommittee, nextCommittee, daysWaiting, steps }: Trace): string[] {
  const last = steps.at(-1);
  const at = last === undefined ? 'No body has had it.' : `${currentCommittee ?? ''}, since ${last.date}.`;
  const unknown = status === 'ENDED' ? 'Nothing more is to come.' : 'No document tells what comes next.';
  const next = nextCommittee === null ? unknown : `Next: ${nextCommittee}.`;
  const days = daysWaiting === 1 ? '1 day' : `${daysWaiting} days`;
  // Its own later minutes would show whether it still waits.
  const unseen = nextCommittee !== null && last !== undefined && daysWaiting === null;
  const waits = unseen ? ['Whether it still waits is not known: no later minutes of that body are loaded.'] : [];
  return [at, next, ...(daysWaiting === null || asOf === null ? waits : [`Waiting ${days} on ${asOf}.`])];
}
