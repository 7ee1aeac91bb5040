import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { MissingTool } from './missing-tool.js';
import type { Release } from './releases.js';

/** A Java development kit: the server's launcher is run from its source, so a bare runtime is not enough. */
export interface Java {
  readonly executable: string;
  readonly home: string;
  /** The feature release: 17, 21, 25. */
  readonly release: number;
}

const run = promisify(execFile);

/** Where systems keep their JVMs: each folder holds one folder a JVM. */
export const JVM_FOLDERS: readonly string[] = [
  '/usr/lib/jvm',
  '/usr/lib64/jvm',
  '/usr/java',
  '/opt/java',
  '/Library/Java/JavaVirtualMachines',
  path.join(homedir(), '.sdkman/candidates/java'),
  path.join(homedir(), '.jdks'),
];

/**
 * The first Java that runs `release`: the one that SAGSGRAF_JAVA names (a home folder or an executable), JAVA_HOME,
 * PATH, then the system's folders.
 * @throws MissingTool where none does; it tells what was found instead.
 */
export async function findJava(
  release: Release,
  environment: NodeJS.ProcessEnv = process.env,
  folders: readonly string[] = JVM_FOLDERS,
): Promise<Java> {
  const unsuitable = new Set<string>();
  const named = await namedJava(environment);
  for (const candidate of [...(named === null ? [] : [named]), ...(await otherJavas(environment, folders))]) {
    const java = await inspect(candidate);
    if (java === null) {
      if (candidate !== named) continue;
      throw new MissingTool(
        `SAGSGRAF_JAVA names ${candidate}, which is no Java that runs.`,
        'Name another one, or unset it.',
      );
    }
    const kit = existsSync(path.join(java.home, 'bin', 'javac'));
    if (kit && java.release >= release.minimumJava) return java;
    unsuitable.add(`Java ${java.release}${kit ? '' : ' without its compiler'} in ${java.home}`);
  }
  throw new MissingTool(
    `Neo4j ${release.version} needs a Java development kit of version ${release.minimumJava} or newer; found ` +
      `${unsuitable.size === 0 ? 'no Java at all' : [...unsuitable].join(', ')}.`,
    'Install one (Debian: openjdk-17-jdk-headless or newer), or name it in SAGSGRAF_JAVA.',
  );
}

async function namedJava(environment: NodeJS.ProcessEnv): Promise<string | null> {
  const named = environment['SAGSGRAF_JAVA'];
  if (!named) return null;
  const inHome = path.join(named, 'bin', 'java');
  return existsSync(inHome) ? inHome : named;
}

/** Executables to ask, in the order of preference; not all of them exist. */
async function otherJavas(environment: NodeJS.ProcessEnv, folders: readonly string[]): Promise<string[]> {
  const { JAVA_HOME: home, PATH: searched } = environment;
  const found: string[] = [];
  if (home) found.push(path.join(home, 'bin', 'java'));
  for (const folder of searched?.split(path.delimiter) ?? []) {
    if (folder !== '') found.push(path.join(folder, 'java'));
  }
  for (const folder of folders) {
    for (const name of (await readdir(folder).catch(() => [])).sort()) {
      found.push(path.join(folder, name, 'bin', 'java'), path.join(folder, name, 'Contents', 'Home', 'bin', 'java'));
    }
  }
  return found;
}

/** Asks a Java what it is; null where there is none that answers. */
async function inspect(executable: string): Promise<Java | null> {
  if (!existsSync(executable)) return null;
  // Settings are printed on standard error, one `name = value` a line.
  const told = await run(executable, ['-XshowSettings:properties', '-version'], { timeout: 30_000 }).catch(() => null);
  const home = setting(told?.stderr, 'java.home');
  const release = Number(setting(told?.stderr, 'java.specification.version'));
  return home === null || !(release > 0) ? null : { executable, home, release };
}

function setting(text: string | undefined, name: string): string | null {
  const line = text?.split('\n').find((line) => line.trim().startsWith(`${name} = `));
  return line?.trim().slice(name.length + 3) ?? null;
}
