import { createHash } from 'node:crypto';
import type { DocumentFacts } from '../../src/linking/facts.js';
import { linkReferat } from '../../src/linking/link.js';
import { municipalityBy } from '../../src/referat/municipalities.js';
import { parseReferat } from '../../src/referat/parse.js';

/** The facts of minutes as they are written, below a header: the agenda as text. */
export function written(municipality: string, committee: string, date: string, agenda: string): DocumentFacts {
  const [year, month, day] = date.split('-');
  const text = `REFERAT ${committee} d. ${day}-${month}-${year}\n\nMødedeltagere Anna Berg\n\n${agenda}\n`;
  return document(municipality, text, `${municipality}-${committee}-${date}.txt`);
}

/** The facts of a whole document. */
export function document(municipality: string, text: string, fileName = 'referat.txt'): DocumentFacts {
  const sha256 = createHash('sha256').update(text).digest('hex');
  const referat = parseReferat(text, { fileName, municipality: municipalityBy(municipality) });
  return linkReferat(referat, { fileName, sha256, text });
}
