import { SagsgrafError } from '../../src/errors.js';

/** One version of Neo4j Community and the Java that it needs. */
export interface Release {
  /** As Maven names it: `5.26.30`. */
  readonly version: string;
  /** The lowest feature release of Java that runs it. */
  readonly minimumJava: number;
}

/** What `--version` names by its line: the newest patch of the LTS line, and the newest current version. */
export const RELEASES: ReadonlyMap<string, Release> = new Map([
  ['5.26', { version: '5.26.30', minimumJava: 17 }],
  ['2026', { version: '2026.08.1', minimumJava: 21 }],
]);

export const DEFAULT_LINE = '5.26';

/**
 * The release that a line (`5.26`) or an exact version (`5.26.12`) stands for.
 * @throws SagsgrafError BAD_INPUT where it is neither.
 */
export function releaseOf(wanted: string): Release {
  const known = RELEASES.get(wanted);
  if (known !== undefined) return known;
  const major = /^(\d+)\.\d+\.\d+$/.exec(wanted)?.[1];
  if (major === '5') return { version: wanted, minimumJava: 17 };
  // Since 2025 versions are named by their year.
  if (major !== undefined && Number(major) >= 2025) return { version: wanted, minimumJava: 21 };
  throw new SagsgrafError('BAD_INPUT', `No version of Neo4j that can be started here: ${wanted}.`, {
    remedy: `Say ${[...RELEASES.keys()].join(' or ')}, or an exact version such as ${RELEASES.get(DEFAULT_LINE)?.version ?? ''}.`,
  });
}
