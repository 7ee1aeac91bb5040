import { readdirSync, readFileSync } from 'node:fs';

/**
 * Fixtures are text: `=== title`, a document or a part of one, `==>`, and the facts that must come out as JSON, as far
 * as they are given. A part without an opening line gets one, a part without an item gets an item; `layouts-*.txt` hold
 * whole documents. The facts are the whole document's where they name `meeting`, `items`, `warnings` or `refused`, else
 * the first item's.
 */
export interface Fixture {
  readonly title: string;
  /** The whole document. */
  readonly document: string;
  readonly expected: Readonly<Record<string, unknown>>;
}

const FOLDER = new URL('../fixtures/', import.meta.url);
const OPENING =
  'REFERAT Socialudvalget d. 11-12-2025\n\nMødedato Torsdag d. 11. december 2025 kl. 17:00\n\nMødested Lokale 3\n\nMødedeltagere Anna Berg, Bo Dam\n\n';
const ITEM = 'Punkt 1: Beslutning om hegn\n\n';

/** The names of the files that hold such fixtures; others hold lists of sentences. */
export const FIXTURE_FILES: readonly string[] = readdirSync(FOLDER).filter(
  (name) => name.endsWith('.txt') && readFileSync(new URL(name, FOLDER), 'utf8').startsWith('=== '),
);

export function fixturesIn(file: string): Fixture[] {
  const parts = readFileSync(new URL(file, FOLDER), 'utf8').split(/^=== /mu).slice(1);
  return parts.map((part) => {
    const [, title, input, json] = /^(.*)\n([\s\S]*?)\n==>\n([\s\S]*)$/u.exec(part) ?? [];
    if (title === undefined || input === undefined || json === undefined) throw new Error(`${file}: ${part}`);
    return { title, document: documentOf(input.trim(), file), expected: JSON.parse(json) };
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
