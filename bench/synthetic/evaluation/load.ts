import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { journeyOf } from '../../../src/api/case/journey.js';
import { dumpGraph } from '../../../src/graph/dump.js';
import { openEmbedded } from '../../../src/graph/embedded.js';
import { loadDocument } from '../../../src/graph/load.js';
import { GAP_KINDS, gapList, type GapRecord } from '../../../src/graph/read/gaps.js';
import { readTravelledCases } from '../../../src/graph/read/flows.js';
import { readPlannedJourneys } from '../../../src/graph/read/journeys.js';
import { readRelatedCases } from '../../../src/graph/read/related.js';
import { ensureSchema } from '../../../src/graph/schema.js';
import type { Reader, Row, Store } from '../../../src/graph/store.js';
import { handoffsOf, variantsOf } from '../../../src/linking/flows.js';
import { linkReferat } from '../../../src/linking/link.js';
import { parseReferat } from '../../../src/referat/parse.js';
import { printedReferat } from '../../../src/referat/printed.js';
import { slugOf } from '../keys.js';
import type { PrintedDocument } from './facts.js';
import type { FoundFlows } from './flows.js';
import type { FoundGaps } from './gaps.js';
import type { FoundGraph, FoundHandling, FoundPlan, FoundRelation } from './graph.js';

const CASES_AT_ONCE = 100;

/** Opens an empty graph in memory. */
export async function emptyGraph(): Promise<Store> {
  const store = await openEmbedded({ path: null });
  await ensureSchema(store);
  return store;
}

/**
 * Reads one file, loads it, and gives what was read.
 * @throws DocumentRefused as the parser and the linking do.
 */
export async function loadFile(store: Store, folder: string, file: string): Promise<PrintedDocument> {
  const bytes = await readFile(join(folder, file));
  const text = bytes.toString('utf8');
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const referat = parseReferat(text, { fileName: file });
  const facts = linkReferat(referat, { fileName: file, sha256, text });
  await loadDocument(store, facts, { loadedAt: '2026-04-01T00:00:00.000Z' });
  return printedReferat(referat, { fileName: file, sha256 });
}

/** What the graph holds that the truth speaks of. */
export async function readGraph(store: Store): Promise<FoundGraph> {
  const outcomes = new Map<string, string>();
  const edges = new Map<string, [string, string][]>();
  const inTitles: [string, string][] = [];
  const cases: string[] = [];
  let plans: ReadonlyMap<string, FoundPlan> = new Map();
  let related: FoundRelation[] = [];
  await store.snapshot('evaluate', async (reader) => {
    for await (const part of dumpGraph(reader)) {
      for (const node of part.nodes) {
        const key = String(node['key']);
        if (key.startsWith('case:')) cases.push(key);
        if (key.startsWith('handling:')) outcomes.set(key, String(property(node, 'outcome') ?? 'NONE'));
      }
      for (const edge of part.edges) {
        const type = String(edge['type']);
        const ends: [string, string] = [String(edge['fromKey']), String(edge['toKey'])];
        if (type === 'ABOUT' && property(edge, 'where') === 'TITLE') inTitles.push(ends);
        const known = edges.get(type);
        if (known === undefined) edges.set(type, [ends]);
        else known.push(ends);
      }
    }
    plans = await readPlans(reader, cases);
    related = await readRelated(reader, cases);
  });
  const of = (type: string): [string, string][] => edges.get(type) ?? [];
  const optional = (type: string): [string, string][] | null => edges.get(type) ?? null;
  // What running text alone tells of is no step.
  const steps = new Set(of('HANDLED_IN').map(([, handling]) => handling));
  const handled = new Map([...outcomes].filter(([key]) => steps.has(key)));
  return {
    handlings: handlings(handled, of('ABSENT'), of('AT')),
    references: of('REFERS_TO'),
    plans,
    caseOfItem: new Map(of('CONCERNS')),
    related,
    about: optional('ABOUT') === null ? null : inTitles,
  };
}

/** How the cases of all municipalities pass between bodies, read as the API reads it. */
export async function readFlows(store: Store): Promise<FoundFlows> {
  const all = { municipality: null, from: null, to: null, committee: null };
  const cases = await store.snapshot('evaluate', (reader) => readTravelledCases(reader, all, Number.MAX_SAFE_INTEGER));
  return {
    handoffs: handoffsOf(cases, all, null).map((way) => ({ ...way, cases: way.cases.length })),
    variants: variantsOf(cases).map((way) => ({ ...way, cases: way.cases.map(({ id }) => id) })),
  };
}

/** The related cases of these, read as the API reads them. */
async function readRelated(reader: Reader, cases: readonly string[]): Promise<FoundRelation[]> {
  const related: FoundRelation[] = [];
  for (let start = 0; start < cases.length; start += CASES_AT_ONCE) {
    for (const relation of await readRelatedCases(reader, cases.slice(start, start + CASES_AT_ONCE))) {
      const kinds = relation.reasons.map(({ kind }) => kind);
      related.push({ a: relation.parent, b: relation.case.id, kinds });
    }
  }
  return related;
}

/** What is missing, read as the API reads it. */
export async function readGaps(store: Store): Promise<FoundGaps> {
  const placed = await store.snapshot('evaluate gaps', (reader) =>
    gapList(reader, { municipality: null, kinds: GAP_KINDS, asOf: null }).read({
      ascending: true,
      above: null,
      below: null,
      limit: Number.MAX_SAFE_INTEGER,
    }),
  );
  const gaps = placed.map(({ record }) => record);
  const of = (kind: GapRecord['kind']): string[] =>
    gaps.flatMap((gap) => (gap.kind === kind && 'about' in gap ? [gap.about] : []));
  const body = (committee: string): string => committee.split(':').at(-1) ?? '';
  return {
    meetingsNotLoaded: of('MEETING_NOT_LOADED'),
    itemsNotLoaded: of('ITEM_NOT_LOADED'),
    contradictions: of('CONTRADICTION'),
    overdue: gaps.flatMap((gap) =>
      gap.kind === 'OVERDUE' ? [{ case: gap.case, committee: body(gap.committee), date: gap.date }] : [],
    ),
    noDecision: of('NO_DECISION'),
    undatedSteps: gaps.flatMap((gap) =>
      gap.kind === 'UNDATED_STEP' ? [{ item: gap.about, committee: body(gap.committee) }] : [],
    ),
  };
}

/** The plans of these cases, read as the API reads them; cases without a printed route are left out. */
async function readPlans(reader: Reader, cases: readonly string[]): Promise<ReadonlyMap<string, FoundPlan>> {
  const plans = new Map<string, FoundPlan>();
  for (let start = 0; start < cases.length; start += CASES_AT_ONCE) {
    for (const record of await readPlannedJourneys(reader, cases.slice(start, start + CASES_AT_ONCE))) {
      const { plan, unplanned } = journeyOf(record.id, [record], null);
      if (plan.length === 0) continue;
      plans.set(record.id, {
        steps: plan.map(({ committee, status, handling }) => ({
          committee: slugOf(committee.name),
          status,
          handling: handling?.id ?? null,
        })),
        unplanned: unplanned.map(({ id }) => id),
      });
    }
  }
  return plans;
}

/** The absent of a step: those printed with it, and those of its meeting's header. */
function handlings(
  outcomes: ReadonlyMap<string, string>,
  absent: readonly (readonly [string, string])[],
  at: readonly (readonly [string, string])[],
): Map<string, FoundHandling> {
  const away = new Map<string, Set<string>>();
  for (const [person, where] of absent) away.set(where, (away.get(where) ?? new Set()).add(person));
  const meetingOf = new Map(at);
  return new Map(
    [...outcomes].map(([key, outcome]) => {
      const people = new Set([...(away.get(key) ?? []), ...(away.get(meetingOf.get(key) ?? '') ?? [])]);
      return [key, { outcome, absent: [...people].map((person) => person.split(':').at(-1) ?? '') }];
    }),
  );
}

function property(node: Row, name: string): unknown {
  const { properties } = node;
  if (typeof properties !== 'object' || properties === null || Array.isArray(properties)) return null;
  return Object.entries(properties).find(([key]) => key === name)?.[1] ?? null;
}
