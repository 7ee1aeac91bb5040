import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { access, copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadDocument } from '../../src/graph/load.js';
import { linkReferat } from '../../src/linking/link.js';
import { parseReferat } from '../../src/referat/parse.js';
import { openFolder } from '../../src/service/graph.js';
import { PROGRAM, run, SEED, SEEDS } from './commandLine.js';
import { scratch } from './scratch.js';

const COMMANDS = ['start', 'serve', 'load', 'parse', 'remove', 'trace', 'export', 'check'];

/** Writes a file, and gives its folder. */
async function made(file: string, text: string): Promise<string> {
  await writeFile(file, text);
  return dirname(file);
}

describe('usage', () => {
  test('help names every command, and each command has help of its own', async () => {
    const { code, stdout } = await run(['--help']);
    expect(code).toBe(0);
    for (const command of COMMANDS) expect(stdout).toMatch(new RegExp(`^  ${command}\\b`, 'm'));
    for (const command of COMMANDS) {
      const help = await run([command, '--help']);
      expect(help.code).toBe(0);
      expect(help.stdout).toContain('Example');
      expect(help.stdout).toContain('[SAGSGRAF_JSON]');
    }
  });

  test.each([
    [[], /Usage: sagsgraf/],
    [['lod'], /^Error: Unknown command 'lod' \(did you mean load\?\)\. See sagsgraf --help\.$/m],
    [['load'], /Missing required argument 'path'/],
    [['load', '--fast', 'x'], /Unknown option '--fast'/],
    [['check', 'x'], /Too many arguments/],
    [['serve', '--port'], /argument missing/],
  ])('%j is wrong usage: exit code 2, a clear line, no stack', async (args, message) => {
    const { code, stdout, stderr } = await run(args);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  test("Neo4j's own database is refused for a graph", async () => {
    const { code, stderr } = await run(['check', '--neo4j-uri', 'bolt://127.0.0.1:1'], {
      SAGSGRAF_NEO4J_DATABASE: 'System',
    });
    expect(code).toBe(2);
    expect(stderr).toMatch(/^Error: SAGSGRAF_NEO4J_DATABASE: “System” is Neo4j's own, which takes no graph: name/);
  });

  test('wrong settings are all told at once, by the names under which they were given', async () => {
    const data = join(await scratch(), 'data');
    const { code, stderr } = await run(['serve', '--neo4j-uri', 'http://x'], {
      SAGSGRAF_DATA: data,
      PORT: '70000',
      HOST: 'not a host',
      SAGSGRAF_MUNICIPALITY: 'Kalundborgg',
      SAGSGRAF_NEO4J_PASSWORD: 'secret-word',
    });
    expect(code).toBe(2);
    for (const name of ['PORT:', 'HOST:', 'SAGSGRAF_MUNICIPALITY:', '--neo4j-uri:', 'SAGSGRAF_NEO4J_PASSWORD:']) {
      expect(stderr).toContain(name);
    }
    expect(stderr).not.toContain('secret-word');
    await expect(access(data)).rejects.toThrow('ENOENT');
  });

  test('an address with a password in it is refused, and not shown', async () => {
    const { code, stdout, stderr } = await run(['check'], {
      SAGSGRAF_NEO4J_URI: 'neo4j://neo4j:secret-word@127.0.0.1:1',
      SAGSGRAF_NEO4J_USER: 'neo4j',
      SAGSGRAF_NEO4J_PASSWORD: 'another-word',
    });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('SAGSGRAF_NEO4J_URI: “neo4j://…@127.0.0.1:1” holds a user or a password');
    expect(stderr).not.toMatch(/secret-word|another-word/);
  });

  test.each([
    [['check', 'x', '--json'], 2],
    [['check', '--json', '--port', 'x'], 2],
    [['parse', '--json', '/does/not/exist'], 1],
    [['remove', '--json', 'nothing.txt'], 1],
  ])('%j tells its error as one JSON value', async (args, expected) => {
    const { code, stdout } = await run(args, { SAGSGRAF_DATA: await scratch() });
    expect(code).toBe(expected);
    expect(JSON.parse(stdout)).toMatchObject({ error: { code: expect.any(String), message: expect.any(String) } });
  });

  test('check tells the settings without the password, and makes no graph', async () => {
    const data = join(await scratch(), 'data');
    const { code, stdout } = await run(['check', '--json'], {
      SAGSGRAF_DATA: data,
      PORT: '4321',
      SAGSGRAF_MUNICIPALITY: 'kalundborg kommune',
    });
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toEqual({
      configuration: {
        data,
        host: '127.0.0.1',
        port: 4321,
        municipality: { name: 'Kalundborg', code: '0326' },
        neo4j: null,
        access: {
          tokens: 0,
          hosts: [],
          corsOrigins: [],
          rate: 0,
          proxies: 0,
          introspection: true,
          timeout: 30,
        },
      },
      store: null,
    });
    await expect(access(data)).rejects.toThrow('ENOENT');
  });

  test('wrong settings of access are told at once, and no token with them', async () => {
    const file = join(await scratch(), 'tokens');
    await writeFile(file, '\n');
    const { code, stderr } = await run(['serve', '--tokens-file', file], {
      SAGSGRAF_TOKENS: 'long-enough-to-be-one, short-one, with{braces}in-it',
      SAGSGRAF_HOSTS: 'https://sager.example',
      SAGSGRAF_CORS_ORIGINS: 'https://dashboard.example/path',
      SAGSGRAF_RATE: 'many',
      SAGSGRAF_TRUST_PROXY: '10',
      SAGSGRAF_INTROSPECTION: 'maybe',
      SAGSGRAF_TIMEOUT: '51',
      SAGSGRAF_PUBLIC: 'perhaps',
    });
    expect(code).toBe(2);
    for (const name of ['HOSTS', 'CORS_ORIGINS', 'RATE', 'TRUST_PROXY', 'INTROSPECTION', 'TIMEOUT', 'PUBLIC']) {
      expect(stderr).toContain(`SAGSGRAF_${name}: `);
    }
    expect(stderr).toContain('SAGSGRAF_TOKENS: token 2 of 3 is shorter than 16 characters.');
    expect(stderr).toContain('SAGSGRAF_TOKENS: token 3 of 3 has other characters');
    expect(stderr).toContain('--tokens-file: holds no token.');
    for (const token of ['long-enough-to-be-one', 'short-one', 'braces']) expect(stderr).not.toContain(token);
  });

  test('check tells of documents that another version of the parser read, until they are loaded again', async () => {
    const data = await scratch();
    const environment = { SAGSGRAF_DATA: data };
    const opened = await openFolder(data, 'command');
    if ('heldBy' in opened) throw new Error('The new data folder is held by another process');
    const text = await readFile(SEED, 'utf8');
    const fileName = basename(SEED);
    const sha256 = createHash('sha256').update(text).digest('hex');
    const facts = linkReferat(parseReferat(text, { fileName }), { fileName, text, sha256 });
    const older = { ...facts, document: { ...facts.document, parserVersion: '0' } };
    await loadDocument(opened.graph.store, older, { loadedAt: '2026-01-01T00:00:00.000Z' });
    await opened.graph.close();
    const { stdout } = await run(['check'], environment);
    expect(stdout).toContain('1 document in it was read by another version of the parser; “load” with the same files');
    expect((await run(['load', SEEDS], environment)).stdout).toContain('3 added, 1 replaced, 0 unchanged');
    expect((await run(['check'], environment)).stdout).not.toContain('parser');
  });

  test.each(['serve', 'start', 'check'])(
    '%s is refused on an address that others reach, without tokens',
    async (command) => {
      const data = join(await scratch(), 'data');
      const { code, stderr } = await run([command, '--host', '0.0.0.0'], { SAGSGRAF_DATA: data });
      expect(code).toBe(2);
      expect(stderr).toMatch(
        /^Error: --host: others than this machine reach 0\.0\.0\.0\. Set SAGSGRAF_TOKENS .*--public/,
      );
      await expect(access(data)).rejects.toThrow('ENOENT');
      // What serves nothing does not mind.
      expect((await run(['remove', 'x.txt'], { SAGSGRAF_DATA: data, HOST: '0.0.0.0' })).code).toBe(1);
    },
  );

  test('a Neo4j that is not there is an error of one line that keeps the password', async () => {
    const { code, stderr } = await run(['check'], {
      SAGSGRAF_NEO4J_URI: 'bolt://127.0.0.1:1',
      SAGSGRAF_NEO4J_USER: 'neo4j',
      SAGSGRAF_NEO4J_PASSWORD: 'secret-word',
    });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^Error: .*127\.0\.0\.1:1/);
    expect(stderr).not.toContain('secret-word');
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  test.each([
    ['that is a file', async () => SEED],
    // It takes no folder, and says that it is not there itself.
    ['below one that takes none', async () => (process.platform === 'linux' ? '/proc/a/b' : join(SEED, 'a', 'b'))],
    ['of another program', async () => made(join(await scratch(), 'graph'), 'something else')],
  ])('a data folder %s is an error of one line that says what to do', async (_, folder) => {
    const { code, stderr } = await run(['load', SEEDS], { SAGSGRAF_DATA: await folder() });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^Error: .*\. (?:Choose|Name) .*\.\n$/);
  });

  test('npm start in a checkout without its packages says what to do', async () => {
    const project = await scratch();
    await mkdir(join(project, 'tools'));
    for (const name of ['build.mjs', 'start.mjs']) await copyFile(join('tools', name), join(project, 'tools', name));
    const { status, stderr } = spawnSync(process.execPath, [join(project, 'tools/start.mjs')], { encoding: 'utf8' });
    expect(status).toBe(1);
    expect(stderr).toBe('The packages that build the program are not installed. Run "npm ci" first.\n');
  });

  test.runIf(existsSync('/dev/full'))('a full disk behind standard output is told in a line', () => {
    const printing = '"$0" "$1" parse "$2" > /dev/full';
    const { status, stderr } = spawnSync('sh', ['-c', printing, process.execPath, PROGRAM, SEED], { encoding: 'utf8' });
    expect(status).toBe(1);
    expect(stderr).toMatch(/^Error: Standard output cannot be written \(ENOSPC\)\. Make room there.*\n$/);
  });

  test.each([
    ['trace', '22-008459'],
    ['remove', 'x.txt'],
  ])('%s makes no graph where there is none', async (...args) => {
    const data = join(await scratch(), 'data');
    const { code, stderr } = await run(args, { SAGSGRAF_DATA: data });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^Error: There is no graph in .* yet\. Load minutes/);
    await expect(access(data)).rejects.toThrow('ENOENT');
  });
});
