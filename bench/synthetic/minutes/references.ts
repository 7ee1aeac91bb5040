import { addDays, dayOf, monthName, numeric, written, yearOf } from '../dates.js';
import type { Random } from '../random.js';
import type { Step } from '../world/model.js';
import type { ReferenceFacts } from './draft.js';
import { numberOf } from './history.js';
import { titleOf } from './titles.js';

const PRINTED = { kalundborg: 0.12, holbaek: 0.5, naestved: 0.12 };

export interface References {
  readonly printed: readonly string[];
  readonly facts: readonly ReferenceFacts[];
}

/** `Sagshistorik, henvisninger`: earlier items of the case, and of cases that it looks back to. */
export function referencesOf(random: Random, step: Step): References {
  const { date } = step.meeting;
  const earlier = (steps: readonly Step[]): Step[] =>
    steps.filter((other) => other.meeting.minuted && other.meeting.date < date && !other.case.closed);
  const own = random.chance(PRINTED[step.case.municipality.plan.house]) ? earlier(step.case.steps) : [];
  const others = step.case.looksBackTo.flatMap((other) => earlier(other.steps).slice(-1));
  const facts = [...others, ...own].map((other) => factsOf(random, other));
  if (random.chance(0.015)) facts.push(beforeTheWorld(random, step));
  return {
    printed: join(
      random,
      facts.map((reference) => print(random, reference)),
    ),
    facts,
  };
}

function factsOf(random: Random, step: Step): ReferenceFacts {
  return {
    committee: step.meeting.body.plan.name,
    date: step.meeting.date,
    item: random.chance(0.93) ? numberOf(step) : null,
    title: titleOf(step),
    case: step.case.key,
  };
}

/** Something that was decided so long ago that no minutes of it can be had. */
function beforeTheWorld(random: Random, step: Step): ReferenceFacts {
  return {
    committee: step.meeting.body.plan.name,
    date: addDays('2017-03-06', random.int(0, 600)),
    item: random.int(1, 240),
    title: `Godkendelse af ${step.case.subject.object}`,
    case: null,
  };
}

function print(random: Random, { committee, date, item, title }: ReferenceFacts): string {
  const tight = `${dayOf(date)}.${monthName(date)} ${yearOf(date)}`;
  if (item === null) return `${committee} den ${written(date)}: ${title}`;
  const form = random.int(0, 3);
  if (form === 0) return `${committee} den ${tight}: [Pkt.${item} ${title}](#)`;
  if (form === 1) return `${committee} den ${written(date)}: Pkt. ${item}. ${title}`;
  if (form === 2) return `${committee} den ${written(date)}:[Pkt. ${item}. ${title}](#)`;
  const meeting = committee === 'Kommunalbestyrelsen' ? 'Kommunalbestyrelsesmøde' : committee;
  return `${meeting} den ${numeric(date, '.')} punkt ${item}: ${title}`;
}

/** One a line, or two in one line. */
function join(random: Random, lines: readonly string[]): string[] {
  const [first, second, ...rest] = lines;
  if (first === undefined || second === undefined || random.chance(0.85)) return [...lines];
  return [`${first}, samt ${second}`, ...rest];
}
