import { addDays } from '../../dates.js';
import { caseEntry } from '../entries.js';
import { take } from '../journey.js';
import type { Step } from '../model.js';
import { openCase, pickMeeting, isOfKind, walk, type Setting } from './setting.js';

/** Items that take several cases at once, each of which had steps of its own before or has some after. */
export function numbers(setting: Setting): void {
  const { random, count } = setting;
  for (let made = 0; made < count; made += 1) {
    const meeting = pickMeeting(setting, isOfKind('STANDING', 'FINANCE', 'COUNCIL'));
    if (meeting === null) return;
    const { body, date } = meeting;
    const cases = Array.from({ length: random.chance(0.2) ? 3 : 2 }, () =>
      openCase(setting, { route: [body], from: date }),
    );
    const [first, ...others] = cases;
    if (first === undefined) return;
    const matter = cases.map(({ stem }) => stem).join(' og ');
    const step = take(random, first, meeting, 'APPROVED', [], 'Beslutning om', { matter });
    const also = others.map((sag): Step => ({ ...step, case: sag }));
    for (const other of also) other.case.steps.push(other);
    meeting.entries.pop();
    meeting.entries.push(caseEntry(meeting, step, { also }));
    for (const sag of cases) if (random.chance(0.6)) walk(setting, sag, [body], addDays(date, 1));
  }
}
