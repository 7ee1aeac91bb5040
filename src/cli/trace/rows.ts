import type { Trace, TraceStep } from '../../service/trace.js';

/** A row of the drawing: a mark in the lane of one body. */
export interface Row {
  /** ISO date; empty for what has none. */
  readonly date: string;
  readonly committee: string;
  readonly sign: string;
  /** What the sign means, for those who do not know it. */
  readonly words: string;
  /** Whether the case was there, so that the line of its way leads to it. */
  readonly visited: boolean;
}

const OUTCOME_SIGNS: Readonly<Record<TraceStep['outcome'], string>> = {
  APPROVED: '●',
  RECOMMENDED: '▲',
  NOT_RECOMMENDED: '◣',
  NOTED: '■',
  DISCUSSED: '◆',
  REFERRED: '▶',
  HEARING: '▼',
  POSTPONED: '‖',
  REJECTED: '×',
  WITHDRAWN: '⊖',
  NOT_RELEASED: '▒',
  OTHER: '*',
  NONE: '?',
};
const PLANNED_SIGN = '○';
const NOT_SEEN_SIGN = '◌';
const SKIPPED_SIGN = '⊘';
const MENTION_SIGN = '·';

/** What is drawn, in order: what happened by date, what was passed by before the step that passed it, what is to come. */
export function rowsOf(trace: Trace): Row[] {
  const passed = passedBy(trace);
  const bodies = new Set(trace.plan.map(({ committee }) => committee));
  const beyond = new Set(trace.unplanned);
  const rows: Row[] = [];
  for (const { step, mentioned } of happened(trace)) {
    rows.push(...(passed.get(step.id) ?? []));
    // An earlier step of a planned body stands on the way of the plan all the same.
    const unplanned = beyond.has(step.id) && !bodies.has(step.committee);
    const words = mentioned ? `mentioned: ${step.outcome}` : `${step.outcome}${unplanned ? ', unplanned' : ''}`;
    const sign = mentioned ? MENTION_SIGN : OUTCOME_SIGNS[step.outcome];
    rows.push({ date: step.date, committee: step.committee, sign, words, visited: !mentioned });
  }
  return [...rows, ...toCome(trace)];
}

function happened({ steps, mentions }: Trace): { readonly step: TraceStep; readonly mentioned: boolean }[] {
  const all = [
    ...steps.map((step) => ({ step, mentioned: false })),
    ...mentions.map((step) => ({ step, mentioned: true })),
  ];
  // Sorting keeps the order of what is of one day: steps, then mentions.
  return all.sort((a, b) => (a.step.date === b.step.date ? 0 : a.step.date < b.step.date ? -1 : 1));
}

/** Planned steps that the case went past, by the id of the step that went past them. */
function passedBy({ plan, steps }: Trace): Map<string, Row[]> {
  const rows = new Map<string, Row[]>();
  for (const [place, { committee, date, status }] of plan.entries()) {
    if (status !== 'SKIPPED' && status !== 'NOT_SEEN') continue;
    const later = new Set(plan.slice(place + 1).map(({ handling }) => handling));
    const next = steps.find(({ id }) => later.has(id));
    if (next === undefined) continue;
    const sign = status === 'SKIPPED' ? SKIPPED_SIGN : NOT_SEEN_SIGN;
    const row = { date: '', committee, sign, words: planned(status, date), visited: false };
    rows.set(next.id, [...(rows.get(next.id) ?? []), row]);
  }
  return rows;
}

function toCome({ plan, nextCommittee }: Trace): Row[] {
  return plan.flatMap(({ committee, date, status }) => {
    const again = status === 'POSTPONED' && committee === nextCommittee;
    if (status !== 'PENDING' && !again) return [];
    const words = planned(again ? 'to come again' : status, again ? null : date);
    return [{ date: '', committee, sign: PLANNED_SIGN, words, visited: false }];
  });
}

const planned = (status: string, date: string | null): string =>
  date === null ? status : `${status}, planned ${date}`;
