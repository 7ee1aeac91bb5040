import { addDays } from '../../dates.js';
import { TURN } from '../municipalities.js';
import { bodyOfKind, openCase, walk, type Setting } from './setting.js';

/** Cases whose plan names bodies of the old term, and which those of the new one take. */
export function renamed(setting: Setting): void {
  const { random, count, municipality } = setting;
  const end = addDays(TURN, -20);
  const named = municipality.bodies.filter(({ plan, successor }) => successor !== null && plan.kind === 'STANDING');
  const finance = bodyOfKind(setting, 'FINANCE', end);
  for (let made = 0; made < count; made += 1) {
    const route = [...(finance === undefined ? [] : [finance]), ...random.sample(named, 2)];
    const sag = openCase(setting, { route, from: addDays(end, -random.int(0, 25)) });
    walk(setting, sag, route, addDays(end, -random.int(0, 25)));
  }
}
