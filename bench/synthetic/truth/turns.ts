import { MUNICIPALITIES, type BodyKind } from '../world/municipalities.js';
import type { HandlingTruth } from './model.js';
import type { ToldCase } from './told.js';

/** From the body that prepares a case to the one that decides it. */
const ORDER: readonly BodyKind[] = ['ADMINISTRATION', 'ADVISORY', 'STANDING', 'FINANCE', 'COUNCIL'];

/**
 * Steps in order of date; those of one day in the order in which an item of the case restates them, else in that of the
 * printed route, and where neither names them by the kind of their bodies, then by their keys.
 */
export function inTurn(sag: ToldCase, municipality: string, handlings: readonly HandlingTruth[]): HandlingTruth[] {
  const bodies = MUNICIPALITIES.find(({ code }) => code === municipality)?.bodies ?? [];
  const placeOf = ({ date, committee, key }: HandlingTruth): string => {
    const kind = bodies.find(({ name }) => name === committee)?.kind;
    const printed = String(printedPlace(sag, date, committee)).padStart(2, '0');
    return `${date} ${printed} ${kind === undefined ? '?' : ORDER.indexOf(kind)} ${key}`;
  };
  return [...handlings].sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1));
}

/** Where a body stands among those that an item restates of one day, or plans; 0 where no item prints their order. */
function printedPlace(sag: ToldCase, date: string, committee: string): number {
  for (const { item } of sag.items) {
    const ofDay = [...new Set(item.handlings.filter((step) => step.date === date).map((step) => step.committee))];
    if (ofDay.length > 1 && ofDay.includes(committee)) return ofDay.indexOf(committee) + 1;
  }
  for (const { item } of sag.items) {
    const place = item.plannedRoute.findIndex((planned) => planned.committee === committee);
    if (place >= 0) return place + 1;
  }
  return 0;
}
