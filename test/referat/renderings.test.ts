import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseReferat } from '../../src/referat/parse.js';
import { printedReferat } from '../../src/referat/printed.js';
import { foldedWords } from '../../src/referat/lines.js';
import { CONVERTER_RENDERINGS } from './converter-renderings.js';
import { RENDERINGS } from './renderings.js';

const SEEDS = new URL('../../seeds/', import.meta.url);
const documents = readdirSync(SEEDS).filter((name) => /\.(?:md|txt)$/u.test(name));

/** The facts without what must differ between renderings: lines. */
function facts(text: string): unknown {
  const { meeting, items, warnings } = printedReferat(parseReferat(text), { fileName: 'x', sha256: '0'.repeat(64) });
  return {
    meeting,
    items: items.map((item) => ({
      ...item,
      sections: item.sections.map(({ kind, heading }) => ({
        kind,
        heading: heading === null ? null : foldedWords(heading),
      })),
    })),
    warnings: warnings.map(({ code }) => code),
  };
}

const texts = documents.map((name) => readFileSync(new URL(name, SEEDS), 'utf8'));

it.each(Object.entries(CONVERTER_RENDERINGS))('renders some document otherwise with %s', (_, render) => {
  expect(texts.some((text) => render(text) !== text)).toBe(true);
});

describe.each(documents)('%s', (name) => {
  const text = readFileSync(new URL(name, SEEDS), 'utf8');
  const original = facts(text);

  it.each(Object.entries(RENDERINGS))('says the same with %s', (_, render) => {
    const rendered = render(text);
    expect(rendered).not.toBe(text);
    expect(facts(rendered)).toEqual(original);
  });

  it.each(Object.entries(CONVERTER_RENDERINGS))('says the same with %s', (_, render) => {
    expect(facts(render(text))).toEqual(original);
  });

  it('leaves no line of an item outside its sections', () => {
    const { items, lineCount } = parseReferat(text);
    expect(items.length).toBeGreaterThan(5);
    for (const [index, item] of items.entries()) {
      expect(item.sections[0]?.span.start).toBe(item.span.start);
      expect(item.sections.at(-1)?.span.end).toBe(item.span.end);
      for (const [at, section] of item.sections.entries()) {
        const next = item.sections[at + 1];
        if (next !== undefined) expect(next.span.start).toBe(section.span.end + 1);
      }
      expect(item.span.end).toBe((items[index + 1]?.span.start ?? lineCount + 1) - 1);
    }
  });
});
