import { addDays } from '../../dates.js';
import { citingSentence } from '../../text/citing.js';
import { take } from '../journey.js';
import { isOfKind, openCase, pickMeeting, type Setting } from './setting.js';

/** Cases whose running text names an earlier one by its number. */
export function prose(setting: Setting): void {
  const { random, count } = setting;
  for (let made = 0; made < count; made += 1) {
    const first = pickMeeting(setting, isOfKind('STANDING', 'FINANCE'));
    if (first === null) return;
    const later = pickMeeting(setting, ({ date }) => date > addDays(first.date, 20));
    if (later === null) continue;
    const earlier = Array.from({ length: random.chance(0.3) ? 2 : 1 }, () =>
      openCase(setting, { route: [first.body], from: first.date }),
    );
    for (const sag of earlier) take(random, sag, first, 'APPROVED', [], 'Beslutning om');
    const numbers = earlier.map(({ journalNumber }) => journalNumber ?? '');
    const sentence = citingSentence(random, numbers);
    const cites = earlier.map((sag) => ({ case: sag, sentence }));
    const sag = openCase(setting, { route: [later.body], from: later.date, cites });
    take(random, sag, later, 'APPROVED', [], 'Beslutning om');
  }
}
