import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { compareGraph, type FoundGraph } from '../../bench/synthetic/evaluation/graph.js';
import { Measures } from '../../bench/synthetic/evaluation/measure.js';
import { generate, type WrittenDocument } from '../../bench/synthetic/generate.js';
import { slugOf } from '../../bench/synthetic/keys.js';
import type { Truth } from '../../bench/synthetic/truth/model.js';

const folder = fileURLToPath(new URL('../../bench/synthetic/', import.meta.url));

async function written(seed: number): Promise<{ truth: Truth; documents: WrittenDocument[] }> {
  const documents: WrittenDocument[] = [];
  const truth = await generate({ seed, documents: 120 }, (document) => {
    documents.push(document);
    return Promise.resolve();
  });
  return { truth, documents };
}

let truth: Truth;
let documents: WrittenDocument[];
beforeAll(async () => ({ truth, documents } = await written(7)));

describe('the generator of synthetic referater', () => {
  it('gives the same bytes and the same truth for the same seed, and others for another', async () => {
    expect(await written(7)).toEqual({ truth, documents });
    expect((await written(8)).documents).not.toEqual(documents);
  });

  it('writes as many documents as asked for, of every house and in every rendering', () => {
    expect(new Set(documents.map(({ file }) => file)).size).toBe(120);
    const texts = documents.map(({ text }) => text);
    for (const sign of [
      'Sagsgang',
      'Behandling',
      'Politisk behandling',
      '\r\n',
      '\u00a0',
      '\uFEFF',
      'a\u030a',
      '## ',
      '\f',
    ]) {
      expect(texts.some((text) => text.includes(sign))).toBe(true);
      expect(texts.some((text) => !text.includes(sign))).toBe(true);
    }
  });

  it('names lines on which the headings of the sections stand', () => {
    for (const { file, items } of truth.documents) {
      const lines = (documents.find((document) => document.file === file)?.text ?? '').split('\n');
      for (const { heading, startLine } of items.flatMap(({ sections }) => sections)) {
        const line = (lines[startLine - 1] ?? '').normalize('NFC').replaceAll('\u00a0', ' ');
        expect(line).toContain(heading);
      }
    }
  });

  it('prints each fact of an item in its document', () => {
    for (const { file, items } of truth.documents) {
      const text = documents.find((document) => document.file === file)?.text ?? '';
      const words = text.normalize('NFC').replace(/\s+/gu, ' ').replaceAll('\\', '').replaceAll('- ', '');
      const printed = items.flatMap(({ title, journalNumbers, attachments, decision, references, mentions }) => [
        ...(title === null ? [] : [title]),
        ...journalNumbers,
        ...attachments,
        ...(decision === null ? [] : [decision.text]),
        ...references.map((reference) => reference.title),
        ...mentions.map(({ quote }) => quote),
      ]);
      // Compared without bullets, escapes and line breaks, which a rendering may add.
      for (const fact of printed) expect(words).toContain(fact.replaceAll('- ', ''));
    }
  });

  it('speaks only of cases and items that the documents tell', () => {
    const cases = new Set(truth.cases.map(({ key }) => key));
    const items = new Set(truth.documents.flatMap((document) => document.items.map(({ key }) => key)));
    const named = [...truth.related, ...truth.nearMisses].flatMap(({ a, b }) => [a, b]);
    expect(named.filter((key) => !cases.has(key))).toEqual([]);
    expect(truth.references.filter(({ from }) => !items.has(from))).toEqual([]);
    expect(truth.cases.flatMap((sag) => sag.items).filter((key) => !items.has(key))).toEqual([]);
  });

  it('holds what a journey can meet with', () => {
    const outcomes = new Set(truth.cases.flatMap((sag) => sag.handlings.map(({ outcome }) => outcome)));
    for (const outcome of ['POSTPONED', 'WITHDRAWN', 'NOT_RELEASED', 'REJECTED', 'REFERRED'] as const) {
      expect(outcomes).toContain(outcome);
    }
    const statuses = new Set(truth.plans.flatMap(({ steps }) => steps.map(({ status }) => status)));
    expect([...statuses].sort()).toEqual(expect.arrayContaining(['DONE', 'NOT_SEEN', 'PENDING']));
    expect(truth.contradictions.length).toBeGreaterThan(0);
    expect(truth.gaps.meetingsNotLoaded.length).toBeGreaterThan(0);
    expect(truth.nearMisses.length).toBeGreaterThan(0);
  });

  it('shares no code with the program, but for the files that load documents into it and serve them', () => {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
    const sharing = files.filter((file) => /from '[^']*\/src\//u.test(readFileSync(join(folder, file), 'utf8')));
    expect(sharing.sort()).toEqual([join('evaluation', 'load.ts'), join('evaluation', 'serve.ts')]);
  });
});

describe('the comparison with the truth', () => {
  const told = (): FoundGraph => ({
    handlings: new Map(
      truth.cases.flatMap((sag) =>
        sag.handlings.map(({ key, outcome, absent }) => [key, { outcome, absent: absent.map(slugOf) }]),
      ),
    ),
    references: truth.references.map(({ from, to }) => [from, to]),
    caseOfItem: new Map(truth.cases.flatMap(({ key, items }) => items.map((item) => [item, key]))),
    plans: new Map(
      truth.plans.map(({ case: key, steps, beyond, repeated }) => [
        key,
        {
          steps: steps.map((step) => ({ ...step, committee: slugOf(step.committee) })),
          unplanned: [...beyond, ...repeated],
        },
      ]),
    ),
    related: truth.related.map(({ a, b, kinds }) => ({ a: b, b: a, kinds })),
    about: null,
  });
  const measured = (graph: FoundGraph) => {
    const measures = new Measures();
    compareGraph(measures, graph, truth, slugOf);
    return new Map(measures.all().map((measure) => [measure.name, measure]));
  };

  it('finds nothing to object to in a graph that holds the truth', () => {
    for (const { precision, recall } of measured(told()).values()) expect([precision, recall]).toEqual([1, 1]);
  });

  it('counts what is missing against the recall and what is wrong against the precision', () => {
    const graph = told();
    const [first, ...rest] = graph.references;
    const wrong: readonly [string, string] = [first?.[0] ?? '', 'item:0326:socialudvalget:1999-01-01:1'];
    const { precision, recall } = measured({ ...graph, references: [wrong, ...rest] }).get('references') ?? {};
    const count = truth.references.length;
    expect([precision, recall]).toEqual([(count - 1) / count, (count - 1) / count]);
    const one = new Map([...graph.caseOfItem].map(([item]) => [item, 'case:0326:1']));
    const merged = measured({ ...graph, caseOfItem: one }).get('case identity (pairs)');
    expect(merged?.recall).toBe(1);
    expect(merged?.precision).toBeLessThan(0.1);
  });

  it('counts a planned step that stands otherwise, and an unplanned one that is not there', () => {
    const graph = told();
    const plans = new Map(
      [...graph.plans].map(([key, { steps }]) => [
        key,
        { steps: steps.map((step) => ({ ...step, status: 'DONE' })), unplanned: [] },
      ]),
    );
    const measures = measured({ ...graph, plans });
    expect(measures.get('plan statuses')?.precision).toBeLessThan(1);
    expect(measures.get('plan statuses')?.precision).toBeGreaterThan(0.5);
    expect(measures.get('unplanned steps')?.recall).toBe(0);
  });
});
