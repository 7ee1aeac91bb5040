import type { CasesFilter } from './cases.js';

/**
 * The parameters by which the statements find cases. Where the filter says nothing but a municipality, all of them are
 * given without a closer look (`plain…`). Otherwise the statements start from what keeps the fewest (one of `start…`;
 * nothing matches null) and look at the rest of the filter for each of those.
 */
export function casesParameters(filter: CasesFilter) {
  const { municipality, ...others } = filter;
  const isPlain = Object.values(others).every((value) => value === null);
  const { committee, from, to, outcome, person, currentCommittee, latestOutcome } = filter;
  return {
    ...filter,
    anyStep: [committee, from, to, outcome, person].every((value) => value === null),
    anyLatest: currentCommittee === null && latestOutcome === null,
    plain: isPlain && municipality === null ? 'ALL' : '',
    plainMunicipality: isPlain ? municipality : null,
    ...NOWHERE,
    ...(isPlain ? {} : startOf(filter)),
  };
}

interface Start {
  readonly start: 'ALL' | '';
  readonly startNumber: string | null;
  readonly startPolicy: string | null;
  readonly startPerson: string | null;
  readonly startCommittee: string | null;
  readonly startMunicipality: string | null;
  readonly startFrom: string | null;
  readonly startTo: string | null;
}

const NOWHERE: Start = {
  start: '',
  startNumber: null,
  startPolicy: null,
  startPerson: null,
  startCommittee: null,
  startMunicipality: null,
  startFrom: null,
  startTo: null,
};

/** From what keeps the fewest cases to what keeps the most. */
function startOf(filter: CasesFilter): Partial<Start> {
  const { journalNumber, policy, person, currentCommittee, committee, municipality, from, to } = filter;
  if (journalNumber !== null) return { startNumber: journalNumber };
  if (policy !== null) return { startPolicy: policy };
  if (person !== null) return { startPerson: person };
  if (currentCommittee !== null || committee !== null) return { startCommittee: currentCommittee ?? committee };
  if (municipality !== null) return { startMunicipality: municipality };
  // Dates are compared as text: nothing comes before the empty one, and no year after 9999.
  if (from !== null || to !== null) return { startFrom: from ?? '', startTo: to ?? '9999-12-31' };
  return { start: 'ALL' };
}
