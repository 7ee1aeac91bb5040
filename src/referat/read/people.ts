import { withText, type Line } from '../lines.js';
import { isPerson } from '../names.js';

const LABEL = /^(?:afbud|fraværende|fravær|ikke til ?stede|stedfortræder(?:e)?|suppleant(?:er)?)(?: fra)?:?$/u;
const LISTED =
  /^(?:- |\d{1,2}[.)] )?(?<name>\p{Lu}[^,;()]{3,60}?)(?:, ?(?<party>\p{Lu}{1,2})| \((?<bracket>\p{Lu}{1,2})\))?\.?$/u;
/** Who came instead says nothing of the case. */
const INSTEAD = /^(?:stedfortrædere?|suppleant(?:er)?) ?: ?(?<names>\p{Lu}.{3,160})$/iu;

/** The lines of a decision, with people below a label in the form that lists of names have, and without who came instead. */
export function peopleApart(lines: readonly Line[]): readonly Line[] {
  const read: Line[] = [];
  let listed = false;
  for (const line of lines) {
    const instead = INSTEAD.exec(line.text)?.groups?.['names'];
    if (instead !== undefined && !/(?<!\p{L})for(?!\p{L})/u.test(instead)) continue;
    const found: Readonly<Record<string, string | undefined>> | undefined = listed
      ? LISTED.exec(line.text)?.groups
      : undefined;
    const name: string = found?.['name'] ?? '';
    listed = LABEL.test(line.folded) || (listed && isPerson(name));
    const party = found?.['party'] ?? found?.['bracket'];
    read.push(isPerson(name) ? withText(line, party === undefined ? name : `${name} (${party})`) : line);
  }
  return read;
}
