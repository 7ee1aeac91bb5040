import { resolve } from 'node:path';
import { z } from 'zod';
import { ACCESS_FORMS, ACCESS_SHAPE, accessSettings, readTokens, type AccessSettings } from './config/access.js';
import { defaultDataFolder } from './config/data-folder.js';
import { EXPORT_FORMS, EXPORT_SHAPE, exportSettings, type ExportSettings } from './config/export.js';
import { NEO4J_FORMS, NEO4J_SHAPE, neo4jProblems, neo4jSettings, type Neo4jSettings } from './config/neo4j.js';
import { SagsgrafError } from './errors.js';
import { municipalityBy } from './referat/municipalities.js';
import type { Municipality } from './referat/referat.js';

/** One setting: given as an option of a command, or as an environment variable. The option wins. */
interface SettingForm {
  /** As the command line takes it; null for what must not stand on one, where every user of the machine reads it. */
  readonly option: string | null;
  readonly variable: string;
  readonly about: string;
}

/** Every setting there is; a command names those that it takes. */
export const SETTINGS = {
  data: {
    option: '--data <folder>',
    variable: 'SAGSGRAF_DATA',
    about: "folder of the embedded graph (default: sagsgraf in the user's data folder)",
  },
  port: { option: '--port <number>', variable: 'PORT', about: 'port to serve on, 0 for any free one (default: 4000)' },
  host: { option: '--host <address>', variable: 'HOST', about: 'address to serve on (default: 127.0.0.1)' },
  municipality: {
    option: '--municipality <code or name>',
    variable: 'SAGSGRAF_MUNICIPALITY',
    about: 'the municipality, where the minutes do not tell it',
  },
  ...NEO4J_FORMS,
  logLevel: {
    option: '--log-level <level>',
    variable: 'SAGSGRAF_LOG_LEVEL',
    about: 'what the service logs, as JSON lines on standard error: error, or info for every request (default: error)',
  },
  asOf: {
    option: '--as-of <date>',
    variable: 'SAGSGRAF_AS_OF',
    about: 'hide what is dated later, as in 2025-12-11 (default: nothing is hidden)',
  },
  ...ACCESS_FORMS,
  ...EXPORT_FORMS,
  json: {
    option: '--json',
    variable: 'SAGSGRAF_JSON',
    about: 'print exactly one JSON value on standard output; progress goes to standard error',
  },
} as const satisfies Record<string, SettingForm>;

export type SettingName = keyof typeof SETTINGS;

/** Those that say where the graph is. */
export const GRAPH_NAMES: readonly SettingName[] = ['data', 'neo4jUri', 'neo4jUser', 'neo4jPassword', 'neo4jDatabase'];

/** Those that say who may ask a service. */
export const ACCESS_NAMES: readonly SettingName[] = Object.keys(ACCESS_FORMS).filter(isSettingName);

function isSettingName(name: string): name is SettingName {
  return name in SETTINGS;
}

export interface Settings {
  /** Absolute path. */
  readonly data: string;
  readonly port: number;
  readonly host: string;
  readonly municipality: Municipality | null;
  /** Null: the embedded graph in `data`. */
  readonly neo4j: Neo4jSettings | null;
  /** How many seconds a Neo4j that does not answer is waited for. */
  readonly wait: number;
  /** What the service logs; `info` includes every request. */
  readonly logLevel: 'error' | 'info';
  /** ISO date after which `trace` hides everything; null hides nothing. */
  readonly asOf: string | null;
  readonly access: AccessSettings;
  readonly export: ExportSettings;
  readonly json: boolean;
}

type Environment = Readonly<Record<string, string | undefined>>;

const PORT = z
  .string()
  .regex(/^\d{1,5}$/, 'is no port: a whole number from 0 to 65535 is')
  .transform(Number)
  .refine((port) => port <= 65_535, 'is no port: a whole number from 0 to 65535 is');
const HOST = z.string().regex(/^[\w.:%-]+$/, 'is no host name or IP address');
const DAY = z.iso.date('is no date: 2025-12-11 is');
const LOG_LEVEL = z.enum(['error', 'info'], 'is neither error nor info');
const FLAG = z
  .string()
  .regex(/^(?:1|0|true|false)$/, 'is neither 1 nor 0')
  .transform((text) => text === '1' || text === 'true');
const MUNICIPALITY = z.string().transform((text, context) => {
  const municipality = municipalityBy(text);
  if (municipality !== null) return municipality;
  context.addIssue('is no Danish municipality: a name (Kalundborg) or a four-digit code (0326) is');
  return z.NEVER;
});

const FORMS = z.object({
  data: z.string().min(1, 'is no folder').optional(),
  port: PORT.default(4000),
  host: HOST.default('127.0.0.1'),
  municipality: MUNICIPALITY.optional(),
  ...NEO4J_SHAPE,
  logLevel: LOG_LEVEL.default('error'),
  asOf: DAY.optional(),
  ...ACCESS_SHAPE,
  public: FLAG.default(false),
  ...EXPORT_SHAPE,
  ocel: FLAG.default(false),
  ndjson: FLAG.default(false),
  json: FLAG.default(false),
});

/** What the options gave: text, or true for an option without a value. */
export type GivenOptions = Readonly<Partial<Record<SettingName, string | boolean | undefined>>>;

const names = Object.keys(SETTINGS).filter(isSettingName);

/** The setting's text and the name under which it was given: `--port` or `PORT`. An empty text counts as not given. */
function given(name: SettingName, options: GivenOptions, environment: Environment): [text: string, by: string] | null {
  const { option, variable } = SETTINGS[name];
  const value = options[name];
  if (value !== undefined && option !== null) {
    return [typeof value === 'boolean' ? (value ? '1' : '0') : value, option.split(' ')[0] ?? option];
  }
  const text = environment[variable]?.trim() ?? '';
  return text === '' ? null : [text, variable];
}

/** An address as it may be shown. */
function withoutPassword(text: string): string {
  return text.replace(/:\/\/.*@/, '://…@');
}

/**
 * The settings from the options of a command and the environment.
 * @param serving says that it is about a service, which is to be safe where others reach it; only then tokens are read.
 * @throws SagsgrafError BAD_INPUT that names everything that is wrong at once.
 */
export function readSettings(options: GivenOptions, environment: Environment, serving = false): Settings {
  const found = new Map(
    names.flatMap((name) => {
      const one = given(name, options, environment);
      return one === null ? [] : [[name, { text: one[0], by: one[1] }] as const];
    }),
  );
  const parsed = FORMS.safeParse(Object.fromEntries([...found].map(([name, { text }]) => [name, text])));
  const problems = (parsed.error?.issues ?? []).map((issue) => {
    const entry = found.get(names.find((name) => name === issue.path[0]) ?? 'json');
    return `${entry?.by ?? 'A setting'}: “${withoutPassword(entry?.text ?? '')}” ${issue.message}.`;
  });
  problems.push(...neo4jProblems((name) => found.get(name)?.by));
  const tokens = serving ? tokensIn(found) : { tokens: [], problems: [] };
  problems.push(...tokens.problems);
  if (problems.length > 0 || !parsed.success) {
    throw new SagsgrafError('BAD_INPUT', problems.join('\n'), { remedy: 'See --help for the settings.' });
  }
  const { data, port, host, municipality, wait, logLevel, json } = parsed.data;
  return {
    data: resolve(data ?? defaultDataFolder(environment)),
    port,
    host,
    municipality: municipality ?? null,
    neo4j: neo4jSettings(parsed.data),
    wait,
    logLevel,
    asOf: parsed.data.asOf ?? null,
    access: accessSettings(parsed.data, tokens.tokens),
    export: exportSettings(parsed.data),
    json,
  };
}

/** Looks at the settings as they were given, so that this is told together with what else is wrong. */
function tokensIn(found: ReadonlyMap<SettingName, { readonly text: string; readonly by: string }>) {
  const text = (name: SettingName) => found.get(name)?.text;
  const by = (name: SettingName) => found.get(name)?.by ?? SETTINGS[name].variable;
  return readTokens(
    {
      host: text('host') ?? FORMS.shape.host.parse(undefined),
      public: FLAG.safeParse(text('public')).data ?? false,
      tokens: text('tokens'),
      tokensFile: text('tokensFile'),
    },
    { host: by('host'), tokens: by('tokens'), tokensFile: by('tokensFile') },
  );
}
