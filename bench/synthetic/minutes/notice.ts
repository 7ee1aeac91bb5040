import { written } from '../dates.js';
import type { Random } from '../random.js';
import type { Meeting } from '../world/model.js';

const CANCELLED = ['Mødet er aflyst.', 'Mødet den #d er aflyst.', '#b: Mødet i #k Kommune den #d er aflyst.'];
const MOVED = [
  'Mødet er flyttet til den #m.',
  'Mødet den #d er flyttet til den #m.',
  'Mødet er aflyst og flyttet til den #m.',
];

/** What the page of a meeting that was not held says of it; null for every other one. */
export function noticeOf(random: Random, { status, date, movedTo, body }: Meeting): string | null {
  if (status !== 'CANCELLED' && status !== 'MOVED') return null;
  const { name } = body.municipality.plan;
  const told = random
    .pick(status === 'CANCELLED' ? CANCELLED : MOVED)
    .replace('#b', body.plan.name)
    .replace('#k', name)
    .replace('#d', written(date))
    .replace('#m', movedTo === null ? '' : written(movedTo));
  return `${told} Mødeplanen findes på ${name} Kommunes hjemmeside, og spørgsmål stilles til ${name} Kommune.`;
}
