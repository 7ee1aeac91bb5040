import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pageRoutes } from '../../src/api/routes/pages.js';
import { openEmbedded } from '../../src/graph/embedded.js';
import { ensureSchema } from '../../src/graph/schema.js';
import { serveApi, type TestApi } from './api.js';
import { send } from './http.js';

const SCRIPT = `console.log(${JSON.stringify('å'.repeat(4000))});`;

describe('The files of pages', () => {
  let api: TestApi;
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sagsgraf-pages-'));
    await mkdir(join(folder, 'assets'));
    for (const name of ['index.html', 'playground.html', 'secret.js']) await writeFile(join(folder, name), SCRIPT);
    for (const name of ['kept-1.js', 'gone-1.js', 'notes.txt']) await writeFile(join(folder, 'assets', name), SCRIPT);
    const store = await openEmbedded({ path: null });
    await ensureSchema(store);
    api = await serveApi(store, { routes: pageRoutes(folder) });
  });
  afterAll(() => rm(folder, { recursive: true }));
  const file = (name: string, accepted = '') =>
    send(`${api.url}/assets/${name}`, { headers: { 'accept-encoding': accepted } });

  test('are sent as a browser takes them, to be kept for good', async () => {
    const plain = await file('kept-1.js');
    expect(plain.body.toString()).toBe(SCRIPT);
    expect(plain.headers).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
      vary: 'accept-encoding',
    });
    const brotli = await file('kept-1.js', 'br, gzip');
    expect([brotli.headers['content-encoding'], brotliDecompressSync(brotli.body).toString()]).toEqual(['br', SCRIPT]);
    const zipped = await file('kept-1.js', 'gzip');
    expect([zipped.headers['content-encoding'], gunzipSync(zipped.body).toString()]).toEqual(['gzip', SCRIPT]);
  });

  test('are read once: what lies on the disk later is of another version', async () => {
    const before = await file('kept-1.js', 'br');
    await writeFile(join(folder, 'assets', 'kept-1.js'), 'other');
    expect((await file('kept-1.js', 'br')).body.equals(before.body)).toBe(true);
    expect(gunzipSync((await file('kept-1.js', 'gzip')).body).toString()).toBe(SCRIPT);
    await rm(join(folder, 'assets', 'kept-1.js'));
    expect((await file('kept-1.js')).body.toString()).toBe(SCRIPT);
  });

  test.each(['', 'other.js', 'notes.txt', '../secret.js', '..%2fsecret.js', '__proto__', 'kept-1.js/', 'kept-1.js%00'])(
    'that are none are not found: %j',
    async (name) => {
      const { status, headers, body } = await file(name);
      expect([status, headers['cache-control']]).toEqual([404, 'no-store']);
      expect(JSON.parse(body.toString())).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' } }] });
    },
  );

  test('that have gone before anybody asked are not found, which is no fault', async () => {
    await rm(join(folder, 'assets', 'gone-1.js'));
    expect((await file('gone-1.js')).status).toBe(404);
    await writeFile(join(folder, 'assets', 'gone-1.js'), SCRIPT);
    expect((await file('gone-1.js')).status).toBe(200);
    expect(api.log).toEqual([]);
  });
});
