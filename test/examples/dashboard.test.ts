import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { openEmbedded } from '../../src/graph/embedded.js';
import { ensureSchema } from '../../src/graph/schema.js';
import { loadSeeds, serveApi } from '../graphql/api.js';

const MAIN = fileURLToPath(new URL('../../examples/dashboard/main.ts', import.meta.url));
const TOKEN = 'a-token-of-the-tests-alone';

describe('The dashboard example', () => {
  let url: string;
  beforeAll(async () => {
    const store = await openEmbedded({ path: null });
    await ensureSchema(store);
    await loadSeeds(store);
    ({ url } = await serveApi(store, { access: { tokens: [TOKEN] } }));
    return () => store.close();
  });

  function run(args: readonly string[], token = TOKEN) {
    const { PATH = '', HOME = '' } = process.env;
    const env = { PATH, HOME, SAGSGRAF_URL: `${url}/graphql`, SAGSGRAF_TOKEN: token };
    return new Promise<{ readonly code: unknown; readonly stdout: string; readonly stderr: string }>((resolve) => {
      execFile(process.execPath, ['--import', 'tsx', MAIN, ...args], { env }, (error, stdout, stderr) => {
        resolve({ code: error?.code ?? 0, stdout, stderr });
      });
    });
  }

  test('prints cases with their latest step and who has them', async () => {
    const { code, stdout, stderr } = await run([]);
    expect([code, stderr]).toEqual([0, '']);
    const lines = stdout.trimEnd().split('\n');
    expect(lines[0]).toMatch(/^(\d+) of \1 cases, the latest step first$/);
    expect(lines.length).toBeGreaterThan(40);
    const place = lines.findIndex((line) => line.includes('case:0326:22-008459'));
    expect(lines[place - 1]).toMatch(/^2025-12-11 RECOMMENDED +\S.*Fællesskaber for alle/);
    expect(lines[place]).toMatch(/^ +Socialudvalget .*\((?:WAITING|ENDED|UNKNOWN)/);
  });

  test('prints the timeline of one case', async () => {
    const { code, stdout } = await run(['case:0326:22-008459']);
    expect(code).toBe(0);
    expect(stdout).toContain('\nKalundborg, 22-008459\n');
    const steps = stdout.split('\n').flatMap((line) => /^\d{4}-.*?: \w+/.exec(line) ?? []);
    expect(steps).toEqual(
      expect.arrayContaining([
        '2025-10-06  Direktionen: RECOMMENDED',
        '2025-11-04  Kultur- og Fritidsudvalget: RECOMMENDED',
        '2025-11-06  Socialudvalget: POSTPONED',
        '2025-12-11  Socialudvalget: RECOMMENDED',
      ]),
    );
    expect(stdout).toMatch(/absent: Mustapha Badr {2}\[kalundborg-socialudvalget-2025-12-11\.txt:\d+\]/);
  });

  test('says what the service refuses, and what is not there', async () => {
    expect(await run([], 'another-token-than-that')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('(UNAUTHENTICATED)'),
    });
    expect(await run(['case:0326:none'])).toMatchObject({ code: 0, stdout: 'There is no case case:0326:none.\n' });
  });
});
