import { itemKeyOf, meetingKeyOf } from '../keys.js';
import type { CaseTruth, DocumentTruth, GapsTruth, PlanTruth } from './model.js';

/** What the documents cite and nothing holds, and what should have happened and did not. */
export function gapsOf(
  documents: readonly DocumentTruth[],
  plans: readonly PlanTruth[],
  cases: readonly CaseTruth[],
): GapsTruth {
  const meetings = new Set(documents.map(({ meeting }) => meeting));
  const items = new Set(documents.flatMap((document) => document.items.map(({ key }) => key)));
  const citedMeetings = new Set<string>();
  const citedItems = new Set<string>();
  const undatedSteps: { item: string; committee: string }[] = [];
  for (const { municipality, items: own } of documents) {
    for (const item of own) {
      // What an item that concerns no case restates or tells is no step.
      for (const { date, committee } of item.case === null ? [] : item.mentions) {
        citedMeetings.add(meetingKeyOf(municipality.code, committee, date));
      }
      for (const { date, committee } of item.case === null ? [] : item.handlings) {
        if (date === null) undatedSteps.push({ item: item.key, committee });
        else citedMeetings.add(meetingKeyOf(municipality.code, committee, date));
      }
      for (const { committee, date, item: number } of item.references) {
        citedMeetings.add(meetingKeyOf(municipality.code, committee, date));
        if (number !== null) citedItems.add(itemKeyOf(municipality.code, committee, date, number));
      }
    }
  }
  const caseOf = new Map(cases.map((sag) => [sag.key, sag]));
  const casesOnAgendas = documents.flatMap((document) => document.items.filter((item) => item.kind === 'CASE'));
  return {
    meetingsNotLoaded: [...citedMeetings].filter((key) => !meetings.has(key)).sort(),
    itemsNotLoaded: [...citedItems].filter((key) => !items.has(key)).sort(),
    undatedSteps,
    overdue: plans.flatMap((plan) => overdue(plan, caseOf.get(plan.case), documents)),
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
    .filter(({ municipality }) => municipality.code === code)
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
