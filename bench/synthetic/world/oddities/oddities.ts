import type { Oddity } from '../municipalities.js';
import { against } from './against.js';
import { mistyped } from './mistyped.js';
import { numbers } from './numbers.js';
import { prose } from './prose.js';
import { renamed } from './renamed.js';
import { sameday } from './sameday.js';
import type { Setting } from './setting.js';

/** Lets what is out of the ordinary happen in a municipality, beside all that happens there as it does elsewhere. */
const HAPPENINGS: Readonly<Record<Oddity, (setting: Setting) => void>> = {
  numbers,
  mistyped,
  against,
  prose,
  sameday,
  renamed,
};

export function letHappen(setting: Setting): void {
  for (const oddity of setting.municipality.plan.oddities) {
    HAPPENINGS[oddity]({ ...setting, random: setting.random.fork(oddity) });
  }
}
