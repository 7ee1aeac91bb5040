import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { describeEngines } from '../store/engines.js';
import { LOADING, loadSeeds, serveApi, type TestApi } from './api.js';

const FOLDER = fileURLToPath(new URL('../../examples/queries/', import.meta.url));
const FILES = readdirSync(FOLDER).filter((name) => name.endsWith('.graphql'));

describeEngines('The example queries', (open) => {
  let api: TestApi;
  beforeAll(async () => {
    const store = await open();
    await loadSeeds(store);
    api = await serveApi(store);
  }, LOADING);

  test.each(FILES)('%s says what it is for, and gives something', async (name) => {
    const query = readFileSync(`${FOLDER}${name}`, 'utf8');
    expect(query).toMatch(/^# (?:Analyst|Dashboard|Administrator): .+[.?]\n/);
    const answer = await api.ask(query);
    expect(answer.errors).toEqual([]);
    // A list or an object that holds nothing would show a reader nothing.
    const [given] = Object.values(Object(answer.data));
    expect(given).not.toBeNull();
    expect(JSON.stringify(given).length).toBeGreaterThan(100);
  });
});
