import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { openEmbedded } from '../src/graph/embedded.js';
import { ensureSchema } from '../src/graph/schema.js';
import { loadSeeds, serveApi } from './graphql/api.js';

test('The first query of the README has the answer that stands below it', async () => {
  const readme = await readFile(new URL('../README.md', import.meta.url), 'utf8');
  const [, asked = ''] = /-d '(\{.*\})'/u.exec(readme) ?? [];
  const [, answered = ''] = /```json\n(.*?)```/su.exec(readme) ?? [];
  const store = await openEmbedded({ path: null });
  try {
    await ensureSchema(store);
    await loadSeeds(store);
    const api = await serveApi(store);
    const { query }: { query: string } = JSON.parse(asked);
    const { data, errors } = await api.ask(query);
    expect(errors).toEqual([]);
    expect({ data }).toEqual(JSON.parse(answered));
  } finally {
    await store.close();
  }
});
