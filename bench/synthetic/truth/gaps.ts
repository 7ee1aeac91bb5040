import { itemKeyOf, meetingKeyOf } from '../keys.js';
import type { DocumentTruth, GapsTruth, PlanTruth } from './model.js';

/** What the documents cite and nothing holds, and what should have happened and did not. */
export function gapsOf(documents: readonly DocumentTruth[], plans: readonly PlanTruth[]): GapsTruth {
  const meetings = new Set(documents.map(({ meeting }) => meeting));
  const items = new Set(documents.flatMap((document) => document.items.map(({ key }) => key)));
  const citedMeetings = new Set<string>();
  const citedItems = new Set<string>();
  const undatedSteps: { item: string; committee: string }[] = [];
  for (const { municipality, items: own } of documents) {
    for (const item of own) {
      for (const { date, committee } of item.handlings) {
        if (date === null) undatedSteps.push({ item: item.key, committee });
        else citedMeetings.add(meetingKeyOf(municipality.code, committee, date));
      }
      for (const { committee, date, item: number } of item.references) {
        citedMeetings.add(meetingKeyOf(municipality.code, committee, date));
        if (number !== null) citedItems.add(itemKeyOf(municipality.code, committee, date, number));
      }
    }
  }
  const cases = documents.flatMap((document) => document.items.filter((item) => item.kind === 'CASE'));
  return {
    meetingsNotLoaded: [...citedMeetings].filter((key) => !meetings.has(key)).sort(),
    itemsNotLoaded: [...citedItems].filter((key) => !items.has(key)).sort(),
    undatedSteps,
    overdue: plans.flatMap((plan) => overdue(plan, documents)),
    noDecision: cases.filter(({ decision }) => decision === null).map(({ key }) => key),
  };
}

/** Planned steps not taken whose date lies before the latest meeting that the municipality has minutes of. */
function overdue(plan: PlanTruth, documents: readonly DocumentTruth[]): GapsTruth['overdue'] {
  const code = plan.case.split(':')[1];
  const open = plan.steps.filter(({ status, date }) => date !== null && status !== 'DONE');
  if (open.length === 0) return [];
  const latest = documents
    .filter(({ municipality }) => municipality.code === code)
    .map(({ date }) => date)
    .sort()
    .at(-1);
  return open.flatMap(({ committee, date }) =>
    date !== null && latest !== undefined && date < latest ? [{ case: plan.case, committee, date }] : [],
  );
}
