import { execFile, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { openEmbedded } from '../../src/graph/embedded.js';
import { ensureSchema } from '../../src/graph/schema.js';
import { loadSeeds, serveApi } from '../graphql/api.js';

const SCRIPT = fileURLToPath(new URL('../../examples/curl.sh', import.meta.url));
const TOKEN = 'a-token-of-the-tests-alone';
const hasCurl = spawnSync('curl', ['--version']).status === 0;

describe('examples/curl.sh', () => {
  test.skipIf(!hasCurl)(
    `answers POST, GET by hash, and 304 for a held answer${hasCurl ? '' : ': no curl'}`,
    async () => {
      const store = await openEmbedded({ path: null });
      await ensureSchema(store);
      await loadSeeds(store);
      const { url } = await serveApi(store, { access: { tokens: [TOKEN] } });
      const { PATH = '', HOME = '' } = process.env;
      const run = (token: string) =>
        new Promise<{ readonly code: unknown; readonly stdout: string; readonly stderr: string }>((resolve) => {
          const env = { PATH, HOME, SAGSGRAF_URL: `${url}/graphql`, SAGSGRAF_TOKEN: token };
          execFile('bash', [SCRIPT], { env }, (error, stdout, stderr) => {
            resolve({ code: error?.code ?? 0, stdout, stderr });
          });
        });

      const { code, stdout, stderr } = await run(TOKEN);
      expect([code, stderr]).toEqual([0, '']);
      const parts = stdout.split(/^# .*\n/m).slice(1);
      const municipalities = {
        data: {
          municipalities: [
            { name: 'Holbæk', code: '0316' },
            { name: 'Kalundborg', code: '0326' },
            { name: 'Næstved', code: '0370' },
          ],
        },
      };
      expect(JSON.parse(parts[0] ?? '')).toMatchObject({
        data: { case: { latestStep: { date: '2025-12-11', outcome: 'RECOMMENDED' } } },
      });
      expect(JSON.parse(parts[1] ?? '')).toEqual(municipalities);
      expect(JSON.parse(parts[2] ?? '')).toEqual(municipalities);
      expect(parts[3]).toBe('304\n');

      const refused = await run('another-token-than-that');
      expect(refused.code).not.toBe(0);
      expect(refused.stdout).toContain('UNAUTHENTICATED');
      await store.close();
    },
  );
});
