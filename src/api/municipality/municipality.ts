import type { MunicipalityRecord } from '../../graph/read/municipalities.js';
import { municipalityBy } from '../../referat/municipalities.js';
import { MOST_CHARACTERS } from '../asked-text.js';
import { badUserInput, quoted } from '../errors.js';

/** How an argument that names a municipality is described. */
export const MUNICIPALITY_ARGUMENT =
  'Its code (`0326`) or name (`Kalundborg`, `Kalundborg Kommune`), in any case. One that Denmark does not have: BAD_USER_INPUT.';

/** The four-digit code of what an argument names; null where it is not given. */
export function municipalityCode(given: string | null | undefined): string | null {
  if (given === null || given === undefined) return null;
  const municipality = given.length > MOST_CHARACTERS ? null : municipalityBy(given);
  if (municipality === null) {
    throw badUserInput(`${quoted(given)} is no Danish municipality; give its name (Kalundborg) or its code (0326).`);
  }
  return municipality.code;
}

/** The municipality of a code that the graph holds; the table knows all 98, so no statement is needed. */
export function municipalityOfCode(code: string): MunicipalityRecord {
  const municipality = municipalityBy(code);
  if (municipality === null) throw new Error(`The graph holds the unknown municipality ${code}`);
  return { id: `municipality:${municipality.code}`, ...municipality };
}
