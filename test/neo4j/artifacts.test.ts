import { mkdir, readFile, readdir, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { cacheFolder, resolveArtifacts } from '../../tools/neo4j/artifacts.js';
import { MissingTool } from '../../tools/neo4j/missing-tool.js';
import { scratchFolder, writeProgram } from './scratch.js';

const RELEASE = { version: '5.26.1', minimumJava: 17 };
const JAVA = { executable: 'java', home: '/jvm', release: 17 };

/** What a Maven that works leaves behind, as a shell script. */
const DOWNLOAD = `
for option in "$@"; do
  case "$option" in
    -DoutputDirectory=*) lib="\${option#*=}" ;;
    -Dmaven.repo.local=*) repository="\${option#*=}" ;;
  esac
done
mkdir -p "$lib" "$repository"
echo bolt > "$lib/neo4j-bolt-5.26.1.jar"
echo kernel > "$lib/neo4j-5.26.1.jar"
`;

describe('resolveArtifacts', () => {
  test('asks Maven once and then the cache, also where two ask at the same time', async () => {
    const { environment, resolve, root } = await withMaven(`echo run >> "$RUNS"; sleep 0.2; ${DOWNLOAD}`);
    const [one, two] = await Promise.all([resolve(), resolve()]);
    expect(one).toBe(two);
    expect(one).toBe(path.join(cacheFolder(environment), '5.26.1', 'lib'));
    expect(await readdir(one)).toEqual(['neo4j-5.26.1.jar', 'neo4j-bolt-5.26.1.jar']);
    await resolve();
    expect(await readFile(path.join(root, 'runs'), 'utf8')).toBe('run\nrun\n');
    expect(await readdir(cacheFolder(environment))).toEqual(['5.26.1']);
  });

  test('gives Maven’s reason for a failed download and keeps nothing of it', async () => {
    const { environment, resolve } = await withMaven(
      `${DOWNLOAD} echo '[INFO] busy'; echo '[ERROR] Checksum validation failed'; exit 1`,
    );
    await expect(resolve()).rejects.toMatchObject({
      code: 'STORE_UNAVAILABLE',
      message: 'Neo4j 5.26.1 could not be fetched: Checksum validation failed',
      remedy: expect.stringContaining('start again'),
    });
    expect(await readdir(cacheFolder(environment))).toEqual([]);
  });

  test('takes no download without the server for whole', async () => {
    const { resolve } = await withMaven(`${DOWNLOAD} rm "$lib/neo4j-bolt-5.26.1.jar"`);
    await expect(resolve()).rejects.toThrow('without neo4j-bolt-5.26.1.jar');
  });

  test.each<[string, (place: string) => Promise<void>, string]>([
    ['a jar that was cut off', (place) => truncate(path.join(place, 'lib', 'neo4j-5.26.1.jar'), 3), 'neo4j-5.26.1.jar'],
    ['no manifest', (place) => truncate(path.join(place, 'lib.sha256'), 0), 'lib.sha256'],
    ['a changed jar', (place) => writeFile(path.join(place, 'lib', 'neo4j-bolt-5.26.1.jar'), 'BOLT\n'), 'neo4j-bolt'],
  ])('recognises %s in the cache and says what to do', async (_, damage, named) => {
    const { environment, resolve } = await withMaven(DOWNLOAD);
    await resolve();
    const place = path.join(cacheFolder(environment), '5.26.1');
    await damage(place);
    await expect(resolve()).rejects.toMatchObject({
      message: expect.stringContaining(named),
      remedy: expect.stringContaining(`Delete the folder ${place}`),
    });
  });

  test('clears away what a killed download left, not what one at work holds', async () => {
    const { environment, resolve } = await withMaven(DOWNLOAD);
    const cache = cacheFolder(environment);
    await mkdir(path.join(cache, `.2026.08.1.${process.pid}.9`), { recursive: true });
    // No process has this number: Linux counts to 4194304.
    await mkdir(path.join(cache, '.2026.08.1.99999999.1'));
    await resolve();
    expect((await readdir(cache)).sort()).toEqual([`.2026.08.1.${process.pid}.9`, '5.26.1']);
  });

  test('says that Maven is missing', async () => {
    const { resolve } = await withMaven(null);
    await expect(resolve()).rejects.toThrow(MissingTool);
  });

  test('stops Maven when it is told to', async () => {
    const { environment, resolve } = await withMaven('exec sleep 60');
    await expect(resolve(AbortSignal.timeout(200))).rejects.toMatchObject({ name: 'TimeoutError' });
    expect(await readdir(cacheFolder(environment))).toEqual([]);
  });
});

describe('cacheFolder', () => {
  test('follows XDG_CACHE_HOME where it is absolute, else lies in the home folder', () => {
    expect(cacheFolder({ XDG_CACHE_HOME: '/c', HOME: '/h' })).toBe('/c/sagsgraf/neo4j');
    expect(cacheFolder({ XDG_CACHE_HOME: 'c', HOME: '/h' })).toBe('/h/.cache/sagsgraf/neo4j');
    expect(cacheFolder({ HOME: '/h' })).toBe('/h/.cache/sagsgraf/neo4j');
  });
});

/** A cache of its own and a script in Maven's place; null for none. */
async function withMaven(script: string | null) {
  const root = await scratchFolder();
  const bin = path.join(root, 'bin');
  if (script !== null) await writeProgram(path.join(bin, 'mvn'), script);
  const environment = {
    XDG_CACHE_HOME: path.join(root, 'cache'),
    PATH: script === null ? bin : `${bin}:/usr/bin:/bin`,
    RUNS: path.join(root, 'runs'),
  };
  const resolve = (signal?: AbortSignal): Promise<string> => resolveArtifacts(RELEASE, JAVA, { environment, signal });
  return { root, environment, resolve };
}
