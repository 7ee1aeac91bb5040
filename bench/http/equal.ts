import { strict as assert } from 'node:assert';
import { z } from 'zod';
import { bodiesOf, MEETINGS, TIMELINE, TIMELINE_OF_RIVAL, type Asked } from './queries.js';

const named = z.object({ name: z.string() });
const namesOf = (people: readonly { readonly name: string }[]): string[] =>
  [...new Set(people.map(({ name }) => name))].toSorted();
const place = {
  startLine: z.number(),
  endLine: z.number(),
  quote: z.string(),
  rule: z.string(),
  confidence: z.number(),
};
const document = z.object({ fileName: z.string() });
const step = { date: z.string(), outcome: z.string(), text: z.string() };
const itsCase = { journalNumber: z.string(), title: z.string() };

const OWN = z.object({
  data: z.object({
    case: z.object({
      ...itsCase,
      journey: z.object({
        steps: z.array(
          z.object({
            id: z.string(),
            ...step,
            committee: named,
            absent: z.array(named),
            evidence: z.array(z.object({ ...place, document })),
          }),
        ),
      }),
    }),
  }),
});

const RIVAL = z.object({
  data: z.object({
    cases: z.tuple([
      z.object({
        ...itsCase,
        steps: z.array(
          z.object({
            key: z.string(),
            ...step,
            committee: z.array(named),
            absent: z.array(named),
            meeting: z.array(z.object({ loaded: z.boolean(), absent: z.array(named) })),
            statedByConnection: z.object({
              edges: z.array(z.object({ properties: z.object(place), node: document })),
            }),
          }),
        ),
      }),
    ]),
  }),
});

async function answerOf(url: string, asked: Asked): Promise<unknown> {
  const [body = ''] = bodiesOf(asked);
  const answer = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  return answer.json();
}

/** Makes sure that both sides tell the same of the whole timeline. @throws AssertionError where they do not. */
export async function assertEqualTimelines(own: string, rival: string): Promise<void> {
  const mine = OWN.parse(await answerOf(own, TIMELINE)).data.case;
  const [theirs] = RIVAL.parse(await answerOf(rival, TIMELINE_OF_RIVAL)).data.cases;
  const told = {
    journalNumber: mine.journalNumber,
    title: mine.title,
    steps: mine.journey.steps.map(({ id, committee, absent, evidence, ...others }) => ({
      key: id,
      ...others,
      committees: [committee.name],
      absent: namesOf(absent),
      evidence: evidence.map(({ document: { fileName }, ...where }) => ({ ...where, fileName })),
    })),
  };
  const toldByRival = {
    journalNumber: theirs.journalNumber,
    title: theirs.title,
    steps: theirs.steps.map(({ committee, absent, meeting, statedByConnection, ...others }) => ({
      ...others,
      committees: namesOf(committee),
      absent: namesOf([...absent, ...meeting.flatMap((one) => (one.loaded ? one.absent : []))]),
      evidence: statedByConnection.edges.map(({ properties, node: { fileName } }) => ({ ...properties, fileName })),
    })),
  };
  assert.equal(told.steps.length, MEETINGS);
  assert.ok(told.steps.every(({ absent, evidence }) => absent.length > 0 && evidence.length > 0));
  assert.deepEqual(told, toldByRival);
}
