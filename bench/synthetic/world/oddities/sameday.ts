import { addDays } from '../../dates.js';
import { routeOf, take } from '../journey.js';
import type { Body } from '../model.js';
import { nextMeeting } from '../meetings.js';
import { bodyOfKind, hold, isOfKind, openCase, pickMeeting, type Setting } from './setting.js';

/** Two bodies take a case on one day, in an order that their kinds would not tell, and the council's minutes restate both. */
export function sameday(setting: Setting): void {
  const { random, count, municipality } = setting;
  for (let made = 0; made < count; made += 1) {
    const finance = pickMeeting(setting, isOfKind('FINANCE'));
    if (finance === null) return;
    const { date } = finance;
    const council = bodyOfKind(setting, 'COUNCIL', date);
    const others = municipality.bodies.filter(
      ({ plan, meetings }) =>
        plan.kind === 'STANDING' &&
        date >= (plan.from ?? '') &&
        date < (plan.until ?? '9999') &&
        meetings.every((meeting) => meeting.date !== date),
    );
    const last = council === undefined ? null : nextMeeting(council, addDays(date, 1));
    if (council === undefined || last === null || others.length === 0) continue;
    const other = random.pick(others);
    const beside = hold(other, date, finance, {});
    const route: Body[] = [finance.body, other, council];
    const sag = openCase(setting, { route, from: date });
    const printed = routeOf(sag, route, date, false).map((planned) => ({ ...planned, date: null }));
    take(random, sag, finance, 'RECOMMENDED', printed, 'Beslutning om', { route: printed });
    take(random, sag, beside, 'RECOMMENDED', printed, 'Beslutning om', { route: printed });
    take(random, sag, last, 'APPROVED', printed, 'Beslutning om');
  }
}
