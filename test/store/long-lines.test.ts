import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { linkReferat } from '../../src/linking/link.js';
import { parseReferat } from '../../src/referat/parse.js';
import { SEED } from '../cli/commandLine.js';
import { loadAll, serveApi } from '../graphql/api.js';
import { describeEngines } from './engines.js';

/** Words that are never the same, so that no store can press them together. */
function runningText(letters: number): string {
  let text = '';
  for (let number = 0; text.length < letters; number += 1) {
    text += ` ord${createHash('sha256').update(String(number)).digest('hex').slice(0, 8)}`;
  }
  return text.trim();
}

describeEngines('Lines too long for an index', (open) => {
  test('load as any other, whole: running text that stands among the attachments', async () => {
    const seed = await readFile(SEED, 'utf8');
    const long = runningText(20_000);
    const text = seed.replace('\nnotat om fremtidens dagbeskæftigelse', `\nNotat ${long}`);
    const file = { fileName: 'long.txt', text, sha256: createHash('sha256').update(text).digest('hex') };
    const store = await open();
    await loadAll(store, [linkReferat(parseReferat(text, file), file)]);
    const { ask } = await serveApi(store);
    const answer = await ask(
      '{ meeting(id: "meeting:0326:socialudvalget:2025-12-11") { items { attachments { id title } } } }',
    );
    expect(answer.errors).toEqual([]);
    const told = JSON.stringify(answer.data);
    expect(told).toContain(`"title":"Notat ${long}`);
    for (const [, id = ''] of told.matchAll(/"id":"([^"]*)"/g)) expect(id.length).toBeLessThan(2000);
  });
});
