import type { Outcome } from '../referat.js';
import type { Clause } from './clauses.js';
import { belowOf } from './said.js';

const PROPOSES =
  / (?:foreslog|foreslår|ønskede|ønsker|(?:stillede|stiller|fremsatte) (?:følgende )?forslag|forslag(?:et)? (?:fra [^,]+ )?om|udsættelsesforslag(?:et)?|(?:under)?ændringsforslag(?:et)?) /u;

/** What somebody proposes in a clause: APPROVED where no act is known for it; null where nobody does. */
export function proposalIn(clauses: readonly Clause[], place: number): Outcome | null {
  const text = ` ${clauses[place]?.words.join(' ') ?? ''} `;
  if (!PROPOSES.test(text)) return null;
  if (/ om udsættelse | udsættelsesforslag/u.test(text)) return 'POSTPONED';
  const [outcome = 'APPROVED'] = [...belowOf(clauses, place), ...belowOf(clauses, null)].flat();
  return outcome;
}
