import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { generate } from '../../bench/synthetic/generate.js';
import { DocumentRefused } from '../../src/errors.js';
import type { DocumentFacts } from '../../src/linking/facts.js';
import { linkReferat } from '../../src/linking/link.js';
import { readTextFile } from '../../src/loading/document.js';
import { municipalityBy } from '../../src/referat/municipalities.js';
import { parseReferat } from '../../src/referat/parse.js';
import type { Municipality } from '../../src/referat/referat.js';
import { FIXTURE_FILES, fixturesIn } from '../referat/fixture-files.js';
import { notHeld } from './held.js';

/** Layouts and fixtures need not name theirs. */
const STATED = municipalityBy('Kalundborg');

function factsOf(fileName: string, text: string, municipality: Municipality | null): DocumentFacts {
  return linkReferat(parseReferat(text, { fileName, municipality }), { fileName, sha256: fileName, text });
}

/** The same, null for what is no minutes. */
function factsIfRead(fileName: string, text: string): DocumentFacts | null {
  try {
    return factsOf(fileName, text, STATED);
  } catch (error) {
    if (error instanceof DocumentRefused) return null;
    throw error;
  }
}

async function filesIn(folder: string): Promise<{ fileName: string; text: string }[]> {
  const path = fileURLToPath(new URL(folder, import.meta.url));
  const names = readdirSync(path).filter((file) => /\.(?:md|txt)$/u.test(file));
  return Promise.all(names.sort().map((name) => readTextFile(`${path}${name}`)));
}

describe('The lines that a claim or a link cites hold what it states', () => {
  test('in the samples', async () => {
    const files = await filesIn('../../seeds/');
    expect(files).toHaveLength(4);
    for (const { fileName, text } of files) expect(notHeld(factsOf(fileName, text, null))).toEqual([]);
  });

  test('in minutes of many layouts', async () => {
    const read = (await filesIn('../layouts/')).flatMap(({ fileName, text }) => factsIfRead(fileName, text) ?? []);
    expect(read.length).toBeGreaterThan(4);
    expect(read.flatMap(notHeld)).toEqual([]);
  });

  test('in an invented world', async () => {
    const read: DocumentFacts[] = [];
    await generate({ seed: 11, documents: 60 }, async ({ file, text }) => void read.push(factsOf(file, text, null)));
    expect(read.flatMap(({ links }) => links).filter(({ rule }) => rule === 'journal-number').length).toBeGreaterThan(
      99,
    );
    expect(read.flatMap(notHeld)).toEqual([]);
  });

  test.each(FIXTURE_FILES)('in the fixtures of %s', (file) => {
    const read = fixturesIn(file).flatMap(({ title, document }) => factsIfRead(title, document) ?? []);
    expect(read.length).toBeGreaterThan(0);
    expect(read.flatMap(notHeld)).toEqual([]);
  });
});

test('the walk misses nothing that cites other lines', async () => {
  const [sample] = await filesIn('../../seeds/');
  const facts = factsOf(sample?.fileName ?? '', sample?.text ?? '', null);
  const behind = { startLine: facts.document.lineCount + 2, endLine: facts.document.lineCount + 2 };
  const faults = notHeld({
    ...facts,
    claims: facts.claims.map((claim) => ({ ...claim, ...behind })),
    links: facts.links.map((link) => ({ ...link, ...behind })),
  });
  // A step of the document's own states what its decision does, and nothing where it prints none.
  const silent = (rule: string): boolean => rule === 'own-minutes';
  for (const { key, rule } of facts.claims) {
    if (!silent(rule))
      expect(
        faults.some((fault) => fault.startsWith(`${key} by ${rule} `)),
        `${key} ${rule}`,
      ).toBe(true);
  }
  for (const { from, type, to, rule } of facts.links) {
    if (type === 'HANDLED_IN' && silent(rule)) continue;
    expect(
      faults.some((fault) => fault.startsWith(`${from} ${type} ${to} by `)),
      `${from} ${type} ${to}`,
    ).toBe(true);
  }
});
