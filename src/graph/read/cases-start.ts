import type { CasesFilter } from './cases.js';

/**
 * What the statements take as `$filter`, see pages.ts.
 *
 * Where the filter says nothing but a municipality, all cases of it are given without a closer look (`plain…`). Otherwise
 * the statements start from what keeps the fewest (one of `start…`) and look at the rest of the filter for each of those.
 */
export function casesParameters({ keys, ...filter }: CasesFilter) {
  const { municipality, planned, ...others } = filter;
  const isPlain = keys === null && !planned && Object.values(others).every((value) => value === null);
  const { committee, from, to, outcome, person, currentCommittee, latestOutcome } = filter;
  return {
    ...filter,
    anyStep: [committee, from, to, outcome, person].every((value) => value === null),
    anyLatest: currentCommittee === null && latestOutcome === null,
    plain: isPlain && municipality === null,
    plainMunicipality: isPlain && municipality !== null ? [municipality] : [],
    ...NOWHERE,
    ...(isPlain ? {} : startOf({ keys, ...filter })),
  };
}

/** Each list holds what to start from; all but one are empty. */
interface Start {
  readonly start: boolean;
  readonly startKeys: readonly string[];
  readonly startNumber: readonly string[];
  readonly startPolicy: readonly string[];
  readonly startPerson: readonly string[];
  readonly startCommittee: readonly string[];
  readonly startMunicipality: readonly string[];
  readonly startDates: readonly { readonly from: string; readonly to: string }[];
}

const NOWHERE: Start = {
  start: false,
  startKeys: [],
  startNumber: [],
  startPolicy: [],
  startPerson: [],
  startCommittee: [],
  startMunicipality: [],
  startDates: [],
};

/** From what keeps the fewest cases to what keeps the most; only by `keys` are cases not looked at again. */
function startOf(filter: CasesFilter): Partial<Start> {
  const { keys, journalNumber, policy, person, currentCommittee, committee, municipality, from, to } = filter;
  if (keys !== null) return { startKeys: keys };
  if (journalNumber !== null) return { startNumber: [journalNumber] };
  if (policy !== null) return { startPolicy: [policy] };
  if (person !== null) return { startPerson: [person] };
  const anyCommittee = currentCommittee ?? committee;
  if (anyCommittee !== null) return { startCommittee: [anyCommittee] };
  if (municipality !== null) return { startMunicipality: [municipality] };
  // Dates are compared as text: nothing comes before the empty one, and no year after 9999.
  if (from !== null || to !== null) return { startDates: [{ from: from ?? '', to: to ?? '9999-12-31' }] };
  return { start: true };
}
