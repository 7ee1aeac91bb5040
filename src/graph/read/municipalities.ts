import { z } from 'zod';
import type { Reader } from '../store.js';
import { readRows } from './rows.js';

const municipalityForm = z.object({ id: z.string(), code: z.string(), name: z.string() });
/** A municipality: key, four-digit code, name without the word Kommune. */
export type MunicipalityRecord = z.infer<typeof municipalityForm>;

/** The municipalities that the graph holds anything of, in order of code. */
export function readMunicipalities(reader: Reader): Promise<MunicipalityRecord[]> {
  return readRows(reader, 'municipalities', {}, municipalityForm);
}
