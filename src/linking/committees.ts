import { slug } from './keys.js';

/** What a body is in the municipality's order: who decides, who prepares, who advises. */
export const COMMITTEE_KINDS = ['COUNCIL', 'FINANCE', 'STANDING', 'ADVISORY', 'ADMINISTRATION', 'SPECIAL'] as const;
export type CommitteeKind = (typeof COMMITTEE_KINDS)[number];

const BY_NAME: readonly (readonly [RegExp, CommitteeKind])[] = [
  [/^(?:byraadet|kommunalbestyrelsen|borgerrepraesentationen)$/u, 'COUNCIL'],
  [
    /direktion|chefgruppe|chefforum|ledergruppe|lederforum|ledelse|forvaltning|administration|(?:^|-)med(?:-udvalg(?:et)?)?$/u,
    'ADMINISTRATION',
  ],
  [
    /^17-stk-4|stk-4|^(?:det-)?saerlig|midlertidig|folkeoplysningsudvalg|boern-og-unge-udvalg|naevn|kommission|styregruppe|valgbestyrelse/u,
    'SPECIAL',
  ],
  [/^(?:oekonomi|magistrat|udvalget-for-oekonomi)|oekonomiudvalg/u, 'FINANCE'],
  [/udvalg/u, 'STANDING'],
  [/raad(?:et)?$|^raad|forum/u, 'ADVISORY'],
];

/** In which order bodies take a case on one day: each prepares it for the next. */
const TURN: Readonly<Record<CommitteeKind, number>> = {
  ADMINISTRATION: 0,
  ADVISORY: 1,
  SPECIAL: 2,
  STANDING: 3,
  FINANCE: 4,
  COUNCIL: 5,
};

/** How far up a kind of body stands among those that take a case on one day. */
export const levelOf = (kind: CommitteeKind): number => TURN[kind];

/** The place of a step of whose order nothing is printed: behind those of its level of which something is. */
export const NO_PLACE = 50;

/**
 * What orders the steps of a case: `2025-08-26 5 50`. Minutes tell the day alone, and the council meets when the finance
 * committee has met.
 * @param date ISO date
 */
export const turnOf = (date: string, kind: CommitteeKind): string => turnAt(date, levelOf(kind), NO_PLACE);

/** The same where it is told by more than the kind: by its place among the steps of one level. */
export const turnAt = (date: string, level: number, place: number): string =>
  `${date} ${level} ${String(place).padStart(2, '0')}`;

/** The kind of a body by its name; what no rule knows is SPECIAL. */
export function committeeKind(name: string): CommitteeKind {
  const text = slug(name);
  return BY_NAME.find(([pattern]) => pattern.test(text))?.[1] ?? 'SPECIAL';
}
