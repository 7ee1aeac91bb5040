import { written } from '../dates.js';
import type { Random } from '../random.js';
import type { Meeting } from '../world/model.js';
import { TURN } from '../world/municipalities.js';

/** A body with its name of the old term and that of the new one. */
interface Names {
  readonly from: string;
  readonly to: string;
}

const SENTENCES = [
  '#f har fra den #d skiftet navn til #t.',
  '#f hedder fra den #d #t.',
  '#t hed tidligere #f.',
  '#f er fra den #d omdøbt til #t.',
  '#t (tidligere #f) holder møde efter den nye mødeplan.',
];
const TOLD_BY_COUNCIL = 1;
const TOLD_BY_BODY = 2;

/** The first minutes of a body with a new name tell it, and so do the council's first ones of the term. */
export function renamesToldAt(meeting: Meeting): Names[] {
  const { body, date, status } = meeting;
  if (!body.municipality.plan.oddities.includes('renamed')) return [];
  if (date < TURN || status !== 'HELD' || meeting.kind !== 'ORDINARY') return [];
  const place = body.meetings.filter((one) => one.date >= TURN && one.status === 'HELD').indexOf(meeting);
  const all = body.municipality.bodies.flatMap(({ plan, successor }): Names[] =>
    successor === null ? [] : [{ from: plan.name, to: successor.plan.name }],
  );
  if (body.plan.kind === 'COUNCIL') return place < TOLD_BY_COUNCIL ? all : [];
  return place < TOLD_BY_BODY ? all.filter(({ to }) => to === body.plan.name) : [];
}

export const renamingSentence = (random: Random, { from, to }: Names): string =>
  random.pick(SENTENCES).replace('#f', from).replace('#t', to).replace('#d', written(TURN));
