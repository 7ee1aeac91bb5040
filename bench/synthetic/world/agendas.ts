import { written, writtenWithoutYear, yearOf } from '../dates.js';
import type { Random } from '../random.js';
import { inventNoun } from '../text/stories.js';
import { inventEmployee } from './people.js';
import type { Body, Entry, Meeting, Procedure } from './model.js';

/** Adds what every meeting has besides its cases, puts the items in order and numbers them. */
export function closeAgendas(random: Random, body: Body): void {
  let running = 0;
  let year = 0;
  for (const meeting of body.meetings) {
    if (!meeting.minuted) continue;
    const entry = (procedure: Procedure): Entry => ({ meeting, step: null, procedure, number: 0 });
    const cases = random.shuffle(meeting.entries);
    const secrets = random.chance(0.04) ? [entry({ ...NOTHING, title: null })] : [];
    const ends = [
      ...secrets,
      ...(random.chance(0.7) ? [entry(messages(random, meeting))] : []),
      entry(signatures(meeting)),
    ];
    meeting.entries.splice(0, meeting.entries.length, entry(approval(random, meeting)), ...cases, ...ends);
    if (!body.municipality.plan.numbersRunOn || yearOf(meeting.date) !== year) running = 0;
    year = yearOf(meeting.date);
    for (const item of meeting.entries) {
      running += 1;
      item.number = running;
    }
  }
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
