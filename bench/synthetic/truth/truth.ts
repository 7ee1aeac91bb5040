import { itemKeyOf } from '../keys.js';
import type { CreatedWorld } from '../world/create.js';
import { Days } from './days.js';
import { gapsOf } from './gaps.js';
import { citedPairs, kinByText, nearMissesOf, policiesOf, relatedOf } from './kin.js';
import type { DocumentTruth, Truth } from './model.js';
import { Names } from './names.js';
import { knownMeetings, planOf } from './plans.js';
import { caseTruth, contradictionsOf, toldCases } from './told.js';

/** All that is true of the written documents. */
export function truthOf(world: CreatedWorld, written: readonly DocumentTruth[]): Truth {
  // The minutes replace the agenda that came out before them.
  const documents = written.filter(({ paper }) => paper !== 'AGENDA');
  const days = new Days(documents);
  const names = new Names(documents);
  const told = [...toldCases(documents, days).values()].sort((a, b) => (a.key < b.key ? -1 : 1));
  const known = knownMeetings(documents, names, days);
  const cases = told.map((sag) => ({ told: sag, truth: caseTruth(sag, days) }));
  const plans = cases.flatMap(({ told: sag, truth }) => planOf(sag, truth, known, names) ?? []);
  const related = relatedOf([...world.kin, ...kinByText(world.kin)], documents, days);
  return {
    documents: written,
    cases: cases.map(({ truth }) => truth),
    references: documents.flatMap(({ municipality, items }) =>
      items.flatMap(({ key, references }) => {
        const numbered = references.flatMap(({ committee, date, item, case: sag }) =>
          item === null
            ? []
            : [itemKeyOf(municipality.code, committee, days.meant(municipality.code, committee, date, sag), item)],
        );
        return [...new Set(numbered)].map((to) => ({ from: key, to }));
      }),
    ),
    related,
    cited: citedPairs(documents),
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
      days,
    ),
  };
}
