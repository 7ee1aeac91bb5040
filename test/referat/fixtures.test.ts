import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DocumentRefused } from '../../src/errors.js';
import { parseReferat } from '../../src/referat/parse.js';
import { printedReferat } from '../../src/referat/printed.js';

/**
 * Fixtures are text: `=== title`, a document or a part of one, `==>`, and the facts that must come out as JSON, as far
 * as they are given. A part without an opening line gets one, a part without an item gets an item; `layouts-*.txt` hold
 * whole documents. The facts are the whole document's where they name `meeting`, `items`, `warnings` or `refused`, else
 * the first item's.
 */
interface Fixture {
  readonly title: string;
  readonly input: string;
  readonly expected: Readonly<Record<string, unknown>>;
}

const FOLDER = new URL('../fixtures/', import.meta.url);
const OPENING =
  'REFERAT Socialudvalget d. 11-12-2025\n\nMødedato Torsdag d. 11. december 2025 kl. 17:00\n\nMødested Lokale 3\n\nMødedeltagere Anna Berg, Bo Dam\n\n';
const ITEM = 'Punkt 1: Beslutning om hegn\n\n';

function fixturesIn(file: string): Fixture[] {
  const parts = readFileSync(new URL(file, FOLDER), 'utf8').split(/^=== /mu).slice(1);
  return parts.map((part) => {
    const [, title, input, json] = /^(.*)\n([\s\S]*?)\n==>\n([\s\S]*)$/u.exec(part) ?? [];
    if (title === undefined || input === undefined || json === undefined) throw new Error(`${file}: ${part}`);
    return { title, input: input.trim(), expected: JSON.parse(json) };
  });
}

function documentOf(input: string, file: string): string {
  if (
    file.startsWith('layouts') ||
    file.startsWith('meeting-status') ||
    /^\W*(?:referat|dagsorden)(?: |$)/imu.test(input)
  )
    return `${input}\n`;
  const hasItem = /^[#*_ ]*(?:lukket )?punkt \d+/imu.test(input);
  return `${OPENING}${hasItem ? '' : ITEM}${input}\n`;
}

function factsOf(text: string): Record<string, unknown> {
  try {
    const printed = printedReferat(parseReferat(text), { fileName: 'fixture.txt', sha256: '0'.repeat(64) });
    return { ...printed, warnings: printed.warnings.map(({ code }) => code) };
  } catch (error) {
    if (error instanceof DocumentRefused) return { refused: error.message };
    throw error;
  }
}

describe.each(readdirSync(FOLDER).filter((name) => name.endsWith('.txt')))('%s', (file) => {
  it.each(fixturesIn(file).map((fixture) => [fixture.title, fixture] as const))('%s', (_, { input, expected }) => {
    const facts = factsOf(documentOf(input, file));
    const whole = ['meeting', 'items', 'warnings', 'refused'].some((name) => name in expected);
    const items: unknown = facts['items'];
    expect(whole ? facts : Array.isArray(items) ? items[0] : facts).toMatchObject(expected);
  });
});
