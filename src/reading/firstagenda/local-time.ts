/** A day and a time in Denmark. */
export interface LocalTime {
  /** ISO date. */
  readonly date: string;
  /** `HH:MM`. */
  readonly time: string | null;
}

const STAMP = /^(?<date>\d{4}-\d{2}-\d{2})(?:T(?<time>\d{2}:\d{2})(?::[\d.]+)?(?<zone>Z|[+-]\d{2}:?\d{2})?)?$/u;
const HOUR = 3_600_000;

/**
 * The local time of a stamp: as it stands where it has an offset or none, and by Danish summer time where it is in UTC.
 * Null where it is no stamp.
 */
export function localTime(stamp: string): LocalTime | null {
  const { date, time, zone } = STAMP.exec(stamp)?.groups ?? {};
  if (date === undefined) return null;
  if (time === undefined || zone !== 'Z') return { date, time: time ?? null };
  const utc = Date.parse(`${date}T${time}:00Z`);
  if (Number.isNaN(utc)) return null;
  const local = new Date(utc + (isSummer(utc) ? 2 : 1) * HOUR).toISOString();
  return { date: local.slice(0, 10), time: local.slice(11, 16) };
}

/** Between one o'clock UTC on the last Sundays of March and October (directive 2000/84/EC). */
function isSummer(utc: number): boolean {
  const year = new Date(utc).getUTCFullYear();
  return utc >= lastSunday(year, 2) + HOUR && utc < lastSunday(year, 9) + HOUR;
}

function lastSunday(year: number, month: number): number {
  const last = new Date(Date.UTC(year, month + 1, 0));
  return last.getTime() - last.getUTCDay() * 24 * HOUR;
}
