import type { CaseTimelineQuery, LatestCasesQuery } from './operations.js';

type Cases = LatestCasesQuery['cases'];
type Timeline = NonNullable<CaseTimelineQuery['case']>;
type Step = Timeline['journey']['steps'][number];

/** A line for each case: its latest step, who has it, for how long, and who comes next. */
export function casesAsText({ nodes, totalCount }: Cases): string {
  const lines = nodes.map(({ id, title, latestStep, journey }) => {
    const holder = journey.currentCommittee?.name ?? '-';
    const waits = journey.daysWaiting === null ? '' : `, ${journey.daysWaiting} days`;
    const next = journey.nextCommittee === null ? '' : ` -> ${journey.nextCommittee.name}`;
    const step = latestStep === null ? 'no step known' : `${latestStep.date} ${latestStep.outcome}`;
    return `${step.padEnd(24)} ${title}\n${' '.repeat(25)}${holder}${next} (${journey.status}${waits})  ${id}`;
  });
  return [`${nodes.length} of ${totalCount} cases, the latest step first`, ...lines].join('\n');
}

/** The steps of a case one under the other, then what only prose tells of, then what is still planned. */
export function timelineAsText({ title, journalNumber, municipality, journey }: Timeline): string {
  const number = journalNumber === null ? 'without journal number' : journalNumber;
  const waiting = journey.plan.filter(({ status }) => status === 'PENDING' || status === 'POSTPONED');
  return [
    title,
    `${municipality.name}, ${number}`,
    ...journey.steps.map((step) => stepAsText(step)),
    ...journey.mentions.map((step) => `${stepAsText(step)}  (told in prose)`),
    ...waiting.map(({ date, committee, status }) => `${date ?? '          '}  ${committee.name}: ${status}`),
  ].join('\n');
}

function stepAsText({ date, committee, outcome, absent, evidence }: Step): string {
  const [best] = evidence;
  const missed = absent.length === 0 ? '' : `, absent: ${absent.map(({ name }) => name).join(', ')}`;
  const source = best === undefined ? '' : `  [${best.document.fileName}:${best.startLine}]`;
  return `${date}  ${committee.name}: ${outcome}${missed}${source}`;
}
