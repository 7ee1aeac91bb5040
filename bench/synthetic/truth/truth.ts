import { itemKeyOf } from '../keys.js';
import type { CreatedWorld } from '../world/create.js';
import { gapsOf } from './gaps.js';
import { kinByText, nearMissesOf, policiesOf, relatedOf } from './kin.js';
import type { DocumentTruth, Truth } from './model.js';
import { knownMeetings, planOf } from './plans.js';
import { caseTruth, contradictionsOf, toldCases } from './told.js';

/** All that is true of the written documents. */
export function truthOf(world: CreatedWorld, documents: readonly DocumentTruth[]): Truth {
  const told = [...toldCases(documents).values()].sort((a, b) => (a.key < b.key ? -1 : 1));
  const byMeeting = new Map(
    documents.map((document) => [`${document.municipality.code} ${document.committee} ${document.date}`, document]),
  );
  const known = knownMeetings(documents);
  const cases = told.map((sag) => ({ told: sag, truth: caseTruth(sag, byMeeting) }));
  const plans = cases.flatMap(({ told: sag, truth }) => planOf(sag, truth, known) ?? []);
  const related = relatedOf([...world.kin, ...kinByText(world.kin)], documents);
  return {
    documents,
    cases: cases.map(({ truth }) => truth),
    references: documents.flatMap(({ municipality, items }) =>
      items.flatMap(({ key, references }) => {
        const numbered = references.flatMap(({ committee, date, item }) =>
          item === null ? [] : [itemKeyOf(municipality.code, committee, date, item)],
        );
        return [...new Set(numbered)].map((to) => ({ from: key, to }));
      }),
    ),
    related,
    twins: related.filter(({ kinds }) => kinds.includes('TWIN')).map(({ a, b }) => ({ a, b })),
    nearMisses: nearMissesOf(world.nearMisses, documents),
    mentions: documents.flatMap(({ items }) =>
      items.flatMap(({ key, case: sag, mentions }) =>
        mentions.map((mention) => ({ item: key, case: sag, ...mention })),
      ),
    ),
    policies: policiesOf(documents),
    plans,
    contradictions: told.flatMap(contradictionsOf),
    gaps: gapsOf(
      documents,
      plans,
      cases.map(({ truth }) => truth),
    ),
  };
}
