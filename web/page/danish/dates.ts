const MONTHS = 'januar februar marts april maj juni juli august september oktober november december'.split(' ');

/** `6. november 2025`; written here, so that no browser's language settings change it. */
export function longDate(iso: string): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  return `${Number(day)}. ${MONTHS[Number(month) - 1] ?? month} ${year}`;
}

/** `6. nov. 2025`, for tables and pictures. */
export const shortDate = (iso: string): string => `${Number(iso.split('-')[2])}. ${monthAndYear(iso)}`;

/** `nov. 2025`: `11/25` would be taken for a day by some. */
export const monthAndYear = (iso: string): string => `${monthOf(iso)} ${iso.slice(0, 4)}`;

/** `nov.`, `juni` */
export function monthOf(iso: string): string {
  const name = MONTHS[Number(iso.slice(5, 7)) - 1] ?? iso.slice(5, 7);
  return name.length > 4 ? `${name.slice(0, 3)}.` : name;
}

/** `1 dag`, `12 dage`. */
export const days = (count: number): string => `${count} ${count === 1 ? 'dag' : 'dage'}`;

/** Days since 1970 of an ISO date; all dates here are plain days without a time zone. */
export const dayNumber = (iso: string): number => Math.round(Date.parse(`${iso}T00:00:00Z`) / 86_400_000);
