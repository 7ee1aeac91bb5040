import { addDays } from '../../dates.js';
import { hardDecision } from '../../text/hard.js';
import { routeOf, take } from '../journey.js';
import { nextMeeting } from '../meetings.js';
import { bodyOfKind, isOfKind, openCase, pickMeeting, type Setting } from './setting.js';

/** Recommendations against, and decisions whose outcome is no matter of one word. */
export function against(setting: Setting): void {
  const { random, count } = setting;
  for (let made = 0; made < count; made += 1) {
    const first = pickMeeting(setting, isOfKind('STANDING'));
    const council = first === null ? undefined : bodyOfKind(setting, 'COUNCIL', first.date);
    if (first === null || council === undefined) return;
    const route = [first.body, council];
    const sag = openCase(setting, { route, from: first.date });
    const printed = routeOf(sag, route, first.date, false);
    take(random, sag, first, 'NOT_RECOMMENDED', printed, 'Beslutning om', { addition: null });
    const last = nextMeeting(council, addDays(first.date, 1));
    if (last !== null)
      take(random, sag, last, random.pick(['APPROVED', 'REJECTED'] as const), printed, 'Beslutning om');
    const other = openCase(setting, { route: [first.body], from: first.date });
    const hard = hardDecision(random);
    take(random, other, first, hard.outcome, [], 'Beslutning om', { words: hard.words, addition: null });
  }
}
