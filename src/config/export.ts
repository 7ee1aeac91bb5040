import { resolve } from 'node:path';
import { z } from 'zod';

/** Settings that say what `export` writes, and where. */
export const EXPORT_FORMS = {
  ocel: {
    option: '--ocel',
    variable: 'SAGSGRAF_OCEL',
    about: 'write the steps of cases as an event log in OCEL 2.0 JSON',
  },
  ndjson: {
    option: '--ndjson',
    variable: 'SAGSGRAF_NDJSON',
    about: 'write every node and edge, a JSON object a line',
  },
  from: { option: '--from <date>', variable: 'SAGSGRAF_FROM', about: 'first day of the period: 2025-01-31' },
  to: { option: '--to <date>', variable: 'SAGSGRAF_TO', about: 'last day of the period: 2025-12-31' },
  out: { option: '--out <file>', variable: 'SAGSGRAF_OUT', about: 'write to this file (default: standard output)' },
} as const;

const DATE = z.iso.date('is no date: 2025-12-31 is');

/** How those of them that have a value are read. */
export const EXPORT_SHAPE = {
  from: DATE.optional(),
  to: DATE.optional(),
  out: z.string().optional(),
};

/** What `export` is to write, and where. */
export interface ExportSettings {
  readonly ocel: boolean;
  readonly ndjson: boolean;
  /** ISO dates, which count themselves; null leaves a side open. */
  readonly from: string | null;
  readonly to: string | null;
  /** Absolute path; null: standard output. */
  readonly out: string | null;
}

interface Read {
  readonly ocel: boolean;
  readonly ndjson: boolean;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly out?: string | undefined;
}

/** The settings as the command takes them. */
export function exportSettings({ ocel, ndjson, from, to, out }: Read): ExportSettings {
  return { ocel, ndjson, from: from ?? null, to: to ?? null, out: out === undefined ? null : resolve(out) };
}
