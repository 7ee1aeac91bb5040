/** Days of the calendar as ISO dates, and the ways in which minutes print them. */

const MONTHS = 'januar februar marts april maj juni juli august september oktober november december'.split(' ');
const WEEKDAYS = 'Søndag Mandag Tirsdag Onsdag Torsdag Fredag Lørdag'.split(' ');
const DAY = 86_400_000;

const timeOf = (date: string): number => Date.parse(`${date}T00:00:00Z`);

export function addDays(date: string, days: number): string {
  return new Date(timeOf(date) + days * DAY).toISOString().slice(0, 10);
}

export const daysBetween = (from: string, to: string): number => Math.round((timeOf(to) - timeOf(from)) / DAY);

/** From 0, Sunday. */
export const weekday = (date: string): number => new Date(timeOf(date)).getUTCDay();
export const weekdayName = (date: string): string => WEEKDAYS[weekday(date)] ?? '';
export const yearOf = (date: string): number => Number(date.slice(0, 4));
export const dayOf = (date: string): number => Number(date.slice(8, 10));
export const monthName = (date: string): string => MONTHS[Number(date.slice(5, 7)) - 1] ?? '';

/** The first day of the month that lies so many months after the one given as `2026-03`. */
export function monthAfter(month: string, months: number): string {
  const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + months;
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
}

/** The election term (*valgperiode*) that a day lies in: four years, 2022-2025 one of them. */
export function termOf(date: string): string {
  const first = 2022 + Math.floor((yearOf(date) - 2022) / 4) * 4;
  return `${first}-${first + 3}`;
}

/** `11-12-2025`, with the separator given. */
export function numeric(date: string, separator: string): string {
  return [date.slice(8, 10), date.slice(5, 7), date.slice(0, 4)].join(separator);
}

/** `11. december 2025` */
export const written = (date: string): string => `${dayOf(date)}. ${monthName(date)} ${yearOf(date)}`;
/** `11. december` */
export const writtenWithoutYear = (date: string): string => `${dayOf(date)}. ${monthName(date)}`;
