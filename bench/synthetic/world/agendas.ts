import { written, writtenWithoutYear, yearOf } from '../dates.js';
import type { Random } from '../random.js';
import { inventNoun } from '../text/stories.js';
import { inventEmployee } from './people.js';
import { procedureEntry } from './entries.js';
import type { Body, Entry, Meeting, Procedure } from './model.js';

/** Adds what every meeting has besides its cases, puts the items in order and numbers them. */
export function closeAgendas(random: Random, body: Body): void {
  let running = 0;
  let year = 0;
  for (const meeting of body.meetings) {
    if (!meeting.minuted || meeting.status === 'CANCELLED' || meeting.status === 'MOVED') continue;
    const entry = (procedure: Procedure): Entry => procedureEntry(meeting, procedure);
    const cases = random.shuffle(meeting.entries);
    const secrets = random.chance(0.04) ? [entry({ ...NOTHING, title: null })] : [];
    const ends = [
      ...secrets,
      ...(random.chance(0.7) ? [entry(messages(random, meeting))] : []),
      entry(signatures(meeting)),
    ];
    meeting.entries.splice(0, meeting.entries.length, entry(approval(random, meeting)), ...inOrder(cases, ends));
    if (!body.municipality.plan.numbersRunOn || yearOf(meeting.date) !== year) running = 0;
    year = yearOf(meeting.date);
    running = numberFrom(running, meeting);
  }
}

/** What an additional agenda brings comes last, but for closed items that are numbered by themselves. */
function inOrder(cases: readonly Entry[], ends: readonly Entry[]): Entry[] {
  const all = [...cases.filter(isInMinutes), ...ends, ...cases.filter((item) => !isInMinutes(item))];
  const apart = (item: Entry): boolean => item.meeting.closedSeries && isClosed(item);
  return [...all.filter((item) => !apart(item)), ...all.filter(apart)];
}

const isInMinutes = ({ paper }: Entry): boolean => paper === 'MINUTES';
const isClosed = ({ step, procedure }: Entry): boolean =>
  step === null ? procedure?.title === null : step.case.closed;

/** Numbers the items on from the last number given, and gives the last one. An inserted item shares the number before it. */
function numberFrom(last: number, meeting: Meeting): number {
  let running = last;
  let closed = 0;
  for (const item of meeting.entries) {
    item.inClosedSeries = meeting.closedSeries && isClosed(item);
    if (item.inClosedSeries) closed += 1;
    else if (item.inserted === null) running += 1;
    item.number = item.inClosedSeries ? closed : running;
    item.label = `${item.number}${item.inserted ?? ''}`;
  }
  return running;
}

const NOTHING = { words: null, outcome: 'NONE', lines: [], coming: [] } as const;

function approval(random: Random, meeting: Meeting): Procedure {
  const titles = {
    kalundborg: 'Orientering og evt. bemærkninger til dagsordenen',
    holbaek: `Godkendelse af dagsorden til møde i ${meeting.body.plan.name} den ${written(meeting.date)}`,
    naestved: 'Godkendelse af dagsorden',
  };
  const title = titles[meeting.body.municipality.plan.house];
  const lines = random.chance(0.15)
    ? ['Fra forvaltningen deltager:', inventEmployee(random), inventEmployee(random)]
    : [];
  return { title, words: 'Godkendt.', outcome: 'APPROVED', lines, coming: [] };
}

function messages(random: Random, meeting: Meeting): Procedure {
  const { house } = meeting.body.municipality.plan;
  if (house === 'kalundborg') {
    return { ...NOTHING, title: 'Punkter til næste møde(r)' };
  }
  if (house === 'naestved') {
    const lines = [`1. Status på ${inventNoun(random)}.`, `2. Fællesmøde om ${inventNoun(random)}.`];
    return { title: 'Meddelelser til orientering', words: 'Til efterretning.', outcome: 'NOTED', lines, coming: [] };
  }
  const title = `Orienteringer til møde i ${meeting.body.plan.name} ${written(meeting.date)}`;
  const lines = ['Eventuelle orienteringer fra formanden', 'Eventuelle orienteringer fra medlemmerne'];
  const coming = [
    writtenWithoutYear(meeting.date),
    `Drøftelse af ${inventNoun(random)}`,
    `Orientering om ${inventNoun(random)}`,
  ];
  return { title, words: null, outcome: 'NONE', lines, coming };
}

function signatures(meeting: Meeting): Procedure {
  const kalundborg = meeting.body.municipality.plan.house === 'kalundborg';
  return {
    title: 'Underskriftsark',
    words: null,
    outcome: 'NONE',
    lines: kalundborg ? ['Dette punkt bruges, når medlemmerne underskriver referatet.'] : [],
    coming: [],
  };
}
