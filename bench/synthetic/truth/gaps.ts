import { itemKeyOf, meetingKeyOf } from '../keys.js';
import type { Days } from './days.js';
import type { CaseTruth, DocumentTruth, GapsTruth, PlanTruth } from './model.js';

/** What the documents cite and nothing holds, and what should have happened and did not. */
export function gapsOf(
  documents: readonly DocumentTruth[],
  plans: readonly PlanTruth[],
  cases: readonly CaseTruth[],
  days: Days,
): GapsTruth {
  const meetings = new Set(documents.map(({ meeting }) => meeting));
  const items = new Set(documents.flatMap((document) => document.items.map(({ key }) => key)));
  const citedMeetings = new Set<string>();
  const citedItems = new Set<string>();
  const undatedSteps: { item: string; committee: string }[] = [];
  const impossibleDates: { item: string; committee: string; printed: string }[] = [];
  for (const { municipality, items: own } of documents) {
    const cite = (committee: string, date: string, sag: string | null): string => {
      const day = days.meant(municipality.code, committee, date, sag);
      citedMeetings.add(meetingKeyOf(municipality.code, committee, day));
      return day;
    };
    for (const item of own) {
      // What an item that concerns no case restates or tells is no step.
      for (const { date, committee } of item.case === null ? [] : item.mentions) {
        cite(committee, date, item.case);
      }
      for (const { date, committee, misdated } of item.case === null ? [] : item.handlings) {
        if (date !== null) cite(committee, date, item.case);
        else if (misdated === null) undatedSteps.push({ item: item.key, committee });
        else impossibleDates.push({ item: item.key, committee, printed: misdated });
      }
      for (const { committee, date, item: number, case: sag } of item.references) {
        const day = cite(committee, date, sag);
        if (number !== null) citedItems.add(itemKeyOf(municipality.code, committee, day, number));
      }
    }
  }
  const caseOf = new Map(cases.map((sag) => [sag.key, sag]));
  const held = documents.filter(({ status }) => status === 'HELD');
  const casesOnAgendas = held.flatMap((document) => document.items.filter((item) => item.kind === 'CASE'));
  return {
    meetingsNotLoaded: [...citedMeetings].filter((key) => !meetings.has(key)).sort(),
    itemsNotLoaded: [...citedItems].filter((key) => !items.has(key)).sort(),
    undatedSteps,
    impossibleDates,
    overdue: plans.flatMap((plan) => overdue(plan, caseOf.get(plan.case), held)),
    noDecision: casesOnAgendas.filter(({ decision }) => decision === null).map(({ key }) => key),
  };
}

/**
 * Planned steps not taken whose date lies before the latest meeting that the municipality has minutes of. What a withdrawn
 * case was still to pass is none, nor is a step that its body took on the day, to put the case off some later day.
 */
function overdue(
  plan: PlanTruth,
  sag: CaseTruth | undefined,
  documents: readonly DocumentTruth[],
): GapsTruth['overdue'] {
  const code = plan.case.split(':')[1];
  const handlings = sag?.handlings ?? [];
  const isKept = (committee: string, day: string | null): boolean =>
    handlings.some((step) => step.committee === committee && step.date === day && step.outcome !== 'POSTPONED');
  const open = plan.steps.filter(
    ({ status, committee, date }) => date !== null && status !== 'DONE' && !isKept(committee, date),
  );
  if (open.length === 0) return [];
  const isWithdrawn = handlings.at(-1)?.outcome === 'WITHDRAWN';
  const goneOnAfter = (place: number): boolean => {
    const put = handlings.find(({ key }) => key === plan.steps[place]?.handling);
    const later = new Set(plan.steps.slice(place + 1).map(({ committee }) => committee));
    return handlings.some(({ committee, date }) => put !== undefined && date > put.date && later.has(committee));
  };
  const latest = documents
    .filter(({ municipality, isMistyped }) => municipality.code === code && !isMistyped)
    .map(({ date }) => date)
    .sort()
    .at(-1);
  return open.flatMap((step) => {
    const { committee, date, status } = step;
    const isAhead = status === 'PENDING' || (status === 'POSTPONED' && !goneOnAfter(plan.steps.indexOf(step)));
    if (isWithdrawn && isAhead) return [];
    return date !== null && latest !== undefined && date < latest ? [{ case: plan.case, committee, date }] : [];
  });
}
