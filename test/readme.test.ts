import { existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import project from '../package.json' with { type: 'json' };
import { openEmbedded } from '../src/graph/embedded.js';
import { ensureSchema } from '../src/graph/schema.js';
import { loadSeeds, serveApi } from './graphql/api.js';

const ROOT = fileURLToPath(new URL('../', import.meta.url));

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

/** What readers are sent to: the pages of the project, by their paths. */
const PAGES = [
  'README.md',
  ...['docs', 'examples', 'bench', 'test/store', 'web'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.md') && !path.includes('node_modules'))
      .toSorted()
      .map((path) => join(folder, path)),
  ),
];

test.each(PAGES)('what %s points to is there', async (path) => {
  const text = await readFile(join(ROOT, path), 'utf8');
  const links = [...text.matchAll(/\]\((?!https?:)([^)#\s]*)(?:#([^)\s]+))?\)/gu)].map(([, to = '', anchor]) => ({
    file: to === '' ? path : join(dirname(path), to),
    anchor,
  }));
  const named = [...text.matchAll(/`((?:src|test|tools|cypher|bench|schema|examples|web|docs)\/[\w./-]*\w)\/?`/gu)];
  const missing = [...links.map(({ file }) => file), ...named.map(([, file = '']) => file)].filter(
    (file) => !existsSync(join(ROOT, file)),
  );
  expect(missing).toEqual([]);
  for (const { file, anchor } of links) {
    if (anchor !== undefined) expect(anchorsOf(await readFile(join(ROOT, file), 'utf8'))).toContain(anchor);
  }
  const scripts = [...text.matchAll(/\bnpm run (?:--silent )?([\w:-]+)/gu)].map(([, name = '']) => name);
  expect(Object.keys(project.scripts)).toEqual(expect.arrayContaining(scripts));
});

/** What its headings are called in addresses. */
function anchorsOf(page: string): string[] {
  return [...page.matchAll(/^#+ (.+)$/gmu)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}
