import { copyFile, mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { LOAD_SUMMARY } from '../../src/loading/events.js';
import { run, SEED, SEEDS } from './commandLine.js';
import { scratch } from './scratch.js';

const FILE = 'kalundborg-socialudvalget-2025-12-11.txt';

async function loadJson(data: string, ...paths: string[]) {
  const { code, stdout, stderr } = await run(['load', '--json', ...paths], { SAGSGRAF_DATA: data });
  return { code, stderr, summary: LOAD_SUMMARY.parse(JSON.parse(stdout)) };
}

describe('load', () => {
  test('loads the samples with plain lines of progress, and again changes nothing', async () => {
    const data = await scratch();
    const { code, stdout, stderr } = await run(['load', SEEDS], { SAGSGRAF_DATA: data });
    expect(code).toBe(0);
    expect(stderr.trim().split('\n')).toHaveLength(4);
    expect(stderr).toMatch(/^\[1\/4\] added .*\n\[2\/4\] added .*\n\[3\/4\] added .*\n\[4\/4\] added /);
    expect(stdout).toMatch(/^4 documents: 4 added, 0 replaced, 0 unchanged, 0 refused; \d+ warnings?\.$/m);

    const { summary } = await loadJson(data, SEEDS);
    expect(summary.documents).toEqual({ added: 0, replaced: 0, unchanged: 4, passedOver: 0, refused: 0 });
    expect(summary.graph.documents).toBe(4);
    expect(summary.graph.meetings.loaded).toBe(4);
    for (const count of ['items', 'cases', 'handlings', 'edges'] as const) {
      expect(summary.graph[count]).toBeGreaterThan(4);
      expect(stdout).toContain(`${summary.graph[count]} ${count}`);
    }
  });

  test('reads folders to their bottom, and of other kinds only what is named', async () => {
    const folder = await scratch();
    await mkdir(join(folder, 'a', 'b'), { recursive: true });
    await copyFile(SEED, join(folder, 'a', 'b', 'deep.TXT'));
    await copyFile(SEED, join(folder, 'a', 'passed-over.log'));
    await symlink(folder, join(folder, 'a', 'round'));
    const found = await loadJson(await scratch(), folder);
    expect(found.summary.documents).toMatchObject({ added: 1, refused: 0 });
    const named = await loadJson(await scratch(), join(folder, 'a', 'passed-over.log'));
    expect(named.summary.documents).toMatchObject({ added: 1 });
  });

  test('of two documents of one meeting the last by path stands, also the second time', async () => {
    const [data, folder] = [await scratch(), await scratch()];
    const text = await readFile(SEED, 'utf8');
    await writeFile(join(folder, 'a.txt'), text);
    await writeFile(join(folder, 'b.txt'), text.replace('Mødelokale 8', 'Mødelokale 9'));
    await writeFile(join(folder, 'c.txt'), text);
    const first = await loadJson(data, folder);
    expect(first.code).toBe(0);
    expect(first.summary.documents).toEqual({ added: 1, replaced: 0, unchanged: 0, passedOver: 2, refused: 0 });
    const told = first.summary.warnings.map(({ file, code }) => [file, code]);
    expect(told).toEqual(expect.arrayContaining([[join(folder, 'a.txt'), 'SAME_CONTENT']]));
    expect(told).toEqual(expect.arrayContaining([[join(folder, 'b.txt'), 'SAME_MEETING']]));
    const removed = await run(['remove', 'c.txt', '--json'], { SAGSGRAF_DATA: data });
    expect(JSON.parse(removed.stdout)).toMatchObject({ removed: { fileName: 'c.txt' }, graph: { documents: 0 } });
    await loadJson(data, folder);
    const again = await loadJson(data, folder);
    expect(again.summary.documents).toMatchObject({ added: 0, replaced: 0, unchanged: 1 });
  });

  test('a changed version replaces the one of an earlier command, with a warning that names it', async () => {
    const [data, folder] = [await scratch(), await scratch()];
    await writeFile(join(folder, 'new.txt'), (await readFile(SEED, 'utf8')).replace('Mødelokale 8', 'Mødelokale 9'));
    await loadJson(data, SEED);
    const { summary, stderr } = await loadJson(data, join(folder, 'new.txt'));
    expect(summary.documents).toMatchObject({ added: 0, replaced: 1 });
    expect(summary.warnings).toContainEqual(
      expect.objectContaining({ code: 'REPLACED', message: expect.stringContaining(FILE) }),
    );
    expect(stderr).toContain(FILE);
    expect(summary.graph.documents).toBe(1);
  });

  test('refused documents are told with place and remedy; the others load; exit code 1', async () => {
    const folder = await scratch();
    await copyFile(SEED, join(folder, FILE));
    await writeFile(
      join(folder, 'broken.txt'),
      Buffer.concat([Buffer.from('Første møde\n'), Buffer.from('m\xf8de\n', 'latin1')]),
    );
    const missing = join(folder, 'missing.md');
    const data = await scratch();
    const text = await run(['load', folder, missing], { SAGSGRAF_DATA: data });
    expect(text.code).toBe(1);
    expect(text.stdout).toContain('3 documents: 1 added, 0 replaced, 0 unchanged, 2 refused');
    expect(text.stdout).toContain(`${join(folder, 'broken.txt')}:2: It is no valid UTF-8`);
    expect(text.stdout).toContain(`${missing}: There is no such file or folder.`);
    const { code, summary } = await loadJson(data, folder, missing);
    expect(code).toBe(1);
    expect(summary.refused.map(({ file, line, code: why }) => [file, line, why])).toEqual([
      [join(folder, 'broken.txt'), 2, 'UNREADABLE'],
      [missing, null, 'UNREADABLE'],
    ]);
  });

  test('a folder in which there is nothing to load is named', async () => {
    const folder = await scratch();
    const { code, stdout } = await run(['load', folder], { SAGSGRAF_DATA: await scratch() });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^0 documents: .* 1 warning\.$/m);
    expect(stdout).toContain(
      `${folder}: warning: There is no file in it that may hold minutes (.docx, .html, .json, .md, .txt).\n`,
    );
  });

  test('minutes that do not name their municipality need it stated', async () => {
    const [data, folder] = [await scratch(), await scratch()];
    const text = (await readFile(SEED, 'utf8')).replace(/Kalundborgs?|Næstved|Holbæk/g, 'Byen');
    await writeFile(join(folder, 'nowhere.txt'), text);
    const refused = await loadJson(data, folder);
    expect(refused.summary.refused).toMatchObject([{ code: 'NO_MUNICIPALITY' }]);
    expect(refused.summary.refused[0]?.remedy).toContain('--municipality');
    const { code } = await run(['load', folder, '--municipality', '0326'], { SAGSGRAF_DATA: data });
    expect(code).toBe(0);
    const trace = await run(['trace', '22-008459', '--municipality', 'Kalundborg'], { SAGSGRAF_DATA: data });
    expect(trace.stdout).toContain('case:0326:22-008459');
  });
});
