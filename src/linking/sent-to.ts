import type { Body } from './journey/steps.js';

/** Whom a step names as the next to have its case. */
export interface NamedNext {
  /** Null for the administration. */
  readonly committee: Body | null;
  /** As of `RouteEntry`. */
  readonly names?: readonly string[];
  /** ISO date; null where no day is named. */
  readonly date: string | null;
  /** RECOMMENDED: a printed route may pass others before. */
  readonly how: 'SENT' | 'RECOMMENDED';
}

const BACK = 'administration';

/** As the graph keeps it, in the order in which they are named: `committee:0326:byraadet@2025-12-04@SENT`. */
export function sentToText(named: readonly NamedNext[]): string | null {
  if (named.length === 0) return null;
  return named.map(({ committee, date, how }) => `${committee?.id ?? BACK}@${date ?? ''}@${how}`).join(' ');
}

/** Reads what `sentToText` wrote. */
export function sentToIn(text: string | null): NamedNext[] {
  return (text ?? '')
    .split(' ')
    .filter((one) => one !== '')
    .map((one) => {
      const [id = '', date = '', how] = one.split('@');
      return {
        committee: id === BACK ? null : { id },
        date: date === '' ? null : date,
        how: how === 'RECOMMENDED' ? how : 'SENT',
      };
    });
}
