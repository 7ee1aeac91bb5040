import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { findJava } from '../../tools/neo4j/java.js';
import { scratchFolder, writeProgram } from './scratch.js';

const RELEASE = { version: '2026.08.1', minimumJava: 21 };

describe('findJava', () => {
  test('takes SAGSGRAF_JAVA before JAVA_HOME before PATH before the system’s folders', async () => {
    const folder = await scratchFolder();
    const [named, home, onPath, system] = await Promise.all(
      ['named', 'home', 'path', 'jvms/one'].map((name) => writeJava(path.join(folder, name), '25')),
    );
    const environment = {
      SAGSGRAF_JAVA: path.join(folder, 'named'),
      JAVA_HOME: path.join(folder, 'home'),
      PATH: path.join(folder, 'path', 'bin'),
    };
    const jvms = [path.join(folder, 'jvms')];
    const found = async (without: readonly string[]): Promise<string> => {
      const kept = Object.entries(environment).filter(([name]) => !without.includes(name));
      return (await findJava(RELEASE, Object.fromEntries(kept), jvms)).executable;
    };
    expect(await found([])).toBe(named);
    expect(await found(['SAGSGRAF_JAVA'])).toBe(home);
    expect(await found(['SAGSGRAF_JAVA', 'JAVA_HOME'])).toBe(onPath);
    expect(await found(['SAGSGRAF_JAVA', 'JAVA_HOME', 'PATH'])).toBe(system);
  });

  test('passes over one that is too old, one without its compiler and one that does not run', async () => {
    const folder = await scratchFolder();
    await writeJava(path.join(folder, 'a-old'), '17');
    await writeJava(path.join(folder, 'b-bare'), '21', { compiler: false });
    await writeProgram(path.join(folder, 'c-broken', 'bin', 'java'), 'exit 1');
    const suitable = await writeJava(path.join(folder, 'd-suitable'), '21');
    expect(await findJava(RELEASE, {}, [folder])).toEqual({
      executable: suitable,
      home: path.join(folder, 'd-suitable'),
      release: 21,
    });
  });

  test('says what was found where nothing serves', async () => {
    const folder = await scratchFolder();
    await writeJava(path.join(folder, 'eight'), '1.8');
    await writeJava(path.join(folder, 'seventeen'), '17');
    const error = await findJava(RELEASE, {}, [folder]).catch(String);
    expect(error).toContain('version 21 or newer; found Java 1.8 in');
    expect(error).toContain('Java 17 in');
    expect(await findJava(RELEASE, {}, []).catch(String)).toContain('found no Java at all');
  });

  test('refuses a SAGSGRAF_JAVA that is none, though another Java would serve', async () => {
    const folder = await scratchFolder();
    await writeJava(path.join(folder, 'good'), '25');
    const nowhere = path.join(folder, 'nowhere');
    const error = await findJava(RELEASE, { SAGSGRAF_JAVA: nowhere }, [folder]).catch(String);
    expect(error).toContain(`SAGSGRAF_JAVA names ${nowhere}`);
  });
});

/** A stand-in that answers as a Java of that version does; gives its executable. */
async function writeJava(home: string, version: string, { compiler = true } = {}): Promise<string> {
  if (compiler) await writeProgram(path.join(home, 'bin', 'javac'), 'exit 1');
  return writeProgram(
    path.join(home, 'bin', 'java'),
    `echo '    java.home = ${home}' >&2; echo '    java.specification.version = ${version}' >&2`,
  );
}
