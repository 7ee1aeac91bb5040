import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { systemCode } from '../errors.js';
import { isLoopback } from '../loopback.js';

/** Who may ask the service, how much, and from which web pages. */
export interface AccessSettings {
  /** Bearer tokens, any of which lets a request in; none: whoever reaches the service may ask. */
  readonly tokens: readonly string[];
  /** Host names beside those of loopback by which the service may be called; null: any. */
  readonly hosts: readonly string[] | null;
  /** Origins whose pages may read answers: `https://dashboard.example`; `*` for any. */
  readonly corsOrigins: readonly string[];
  /** Requests a minute from one client; 0: as many as it likes. */
  readonly rate: number;
  /** How many proxies stand before the service and add to `X-Forwarded-For`. */
  readonly proxies: number;
  /** Whether the schema tells of itself. */
  readonly introspection: boolean;
  /** Seconds after which an operation is given up. */
  readonly timeout: number;
}

/** As on a loopback address where nothing is set. */
export const OPEN_ACCESS: AccessSettings = {
  tokens: [],
  hosts: [],
  corsOrigins: [],
  rate: 0,
  proxies: 0,
  introspection: true,
  timeout: 30,
};

/** Requests a minute where others than this machine reach the service and nothing else is set. */
const PUBLIC_RATE = 600;

/** A shorter token could be guessed. */
const SHORTEST_TOKEN = 16;

export const ACCESS_FORMS = {
  public: {
    option: '--public',
    variable: 'SAGSGRAF_PUBLIC',
    about: 'serve on an address that others reach without asking for a token',
  },
  tokens: {
    option: null,
    variable: 'SAGSGRAF_TOKENS',
    about: `tokens of ${SHORTEST_TOKEN} characters or more, separated by commas or spaces: who asks sends one of them`,
  },
  tokensFile: {
    option: '--tokens-file <file>',
    variable: 'SAGSGRAF_TOKENS_FILE',
    about: 'file with such tokens, one a line',
  },
  hosts: {
    option: '--hosts <names>',
    variable: 'SAGSGRAF_HOSTS',
    about: 'host names beside localhost by which the service is called, separated by commas',
  },
  corsOrigins: {
    option: '--cors-origins <origins>',
    variable: 'SAGSGRAF_CORS_ORIGINS',
    about: 'origins whose web pages may ask: https://dashboard.example, separated by commas; * for any (default: none)',
  },
  rate: {
    option: '--rate <requests>',
    variable: 'SAGSGRAF_RATE',
    about: `requests a minute from one client, 0 for no limit (default: 0 on loopback, else ${PUBLIC_RATE})`,
  },
  trustProxy: {
    option: '--trust-proxy <number>',
    variable: 'SAGSGRAF_TRUST_PROXY',
    about: 'how many proxies stand before the service and tell the client in X-Forwarded-For (default: 0)',
  },
  introspection: {
    option: '--introspection <on|off>',
    variable: 'SAGSGRAF_INTROSPECTION',
    about: 'whether the schema may be asked for itself: on or off (default: on)',
  },
  timeout: {
    option: '--timeout <seconds>',
    variable: 'SAGSGRAF_TIMEOUT',
    about: `seconds after which a query is given up, 1 to 50 (default: ${OPEN_ACCESS.timeout})`,
  },
} as const;

const LIST = z.string().transform((text) => text.split(/[\s,]+/).filter((part) => part !== ''));
const HOSTS = LIST.refine(
  (names) => names.length > 0 && names.every((name) => /^(?:[\w-]+(?:\.[\w-]+)*|\[[\da-f:.]+\])$/i.test(name)),
  'is no list of host names, without scheme and port',
).transform((names) => names.map((name) => name.toLowerCase()));
const ORIGINS = LIST.refine(
  (origins) => origins.length > 0 && origins.every((origin) => origin === '*' || isOrigin(origin)),
  'is no list of origins: https://dashboard.example is one, with scheme and without path',
);

function isOrigin(text: string): boolean {
  return /^https?:/.test(text) && URL.canParse(text) && new URL(text).origin === text;
}

const RATE = z
  .string()
  .regex(/^\d{1,6}$/, 'is no number of requests: a whole number from 0 to 999999 is')
  .transform(Number);
const PROXIES = z.string().regex(/^\d$/, 'is no number of proxies: a whole number from 0 to 9 is').transform(Number);
const INTROSPECTION = z.enum(['on', 'off'], 'is neither on nor off').transform((text) => text === 'on');
const TIMEOUT = z
  .string()
  .regex(/^(?:[1-9]|[1-4]\d|50)$/, 'is no number of seconds from 1 to 50')
  .transform(Number);

/** How each of these settings is written. `public` is a flag like the others of the command line. */
export const ACCESS_SHAPE = {
  tokens: z.string().optional(),
  tokensFile: z.string().optional(),
  hosts: HOSTS.optional(),
  corsOrigins: ORIGINS.default([]),
  rate: RATE.optional(),
  trustProxy: PROXIES.default(0),
  introspection: INTROSPECTION.default(true),
  timeout: TIMEOUT.default(OPEN_ACCESS.timeout),
};

/** What the settings were that this file is about, as text where it alone understands them. */
export interface GivenAccess {
  readonly host: string;
  readonly public: boolean;
  readonly tokens?: string | undefined;
  readonly tokensFile?: string | undefined;
  readonly hosts?: readonly string[] | undefined;
  readonly corsOrigins: readonly string[];
  readonly rate?: number | undefined;
  readonly trustProxy: number;
  readonly introspection: boolean;
  readonly timeout: number;
}

/** The settings together; the names of hosts are those of loopback where only this machine reaches the service. */
export function accessSettings(given: GivenAccess, tokens: readonly string[]): AccessSettings {
  const { host, hosts, corsOrigins, rate, trustProxy: proxies, introspection, timeout } = given;
  const local = isLoopback(host);
  return {
    tokens,
    hosts: hosts ?? (local ? [] : null),
    corsOrigins,
    rate: rate ?? (local ? 0 : PUBLIC_RATE),
    proxies,
    introspection,
    timeout,
  };
}

/** Names under which settings were given: `--tokens-file` or `SAGSGRAF_TOKENS_FILE`. */
type Names = Readonly<Record<'host' | 'tokens' | 'tokensFile', string>>;

/**
 * The tokens that were given, and what is wrong with them; where the service is to be reached by others, it is wrong
 * that there are none. No problem names a token.
 */
export function readTokens(given: Pick<GivenAccess, 'host' | 'public' | 'tokens' | 'tokensFile'>, by: Names) {
  const problems: string[] = [];
  const tokens: string[] = [];
  const add = (name: string, text: string): void => {
    const parts = text.split(/[\s,]+/).filter((part) => part !== '');
    if (parts.length === 0) problems.push(`${name}: holds no token.`);
    for (const [index, token] of parts.entries()) {
      const which = `${name}: token ${index + 1} of ${parts.length}`;
      if (token.length < SHORTEST_TOKEN) problems.push(`${which} is shorter than ${SHORTEST_TOKEN} characters.`);
      else if (!/^[\w.~+/-]+=*$/.test(token)) {
        problems.push(`${which} has other characters than letters, digits and - . _ ~ + / (and = at its end).`);
      }
    }
    tokens.push(...parts);
  };
  if (given.tokens !== undefined) add(by.tokens, given.tokens);
  if (given.tokensFile !== undefined) {
    try {
      add(by.tokensFile, readFileSync(given.tokensFile, 'utf8'));
    } catch (error) {
      problems.push(
        `${by.tokensFile}: “${given.tokensFile}” cannot be read (${systemCode(error) ?? 'unknown reason'}).`,
      );
    }
  }
  if (!isLoopback(given.host) && !given.public && given.tokens === undefined && given.tokensFile === undefined) {
    problems.push(
      `${by.host}: others than this machine reach ${given.host}. Set ${ACCESS_FORMS.tokens.variable} to ask them for a ` +
        `token, or ${ACCESS_FORMS.public.option} (${ACCESS_FORMS.public.variable}=1) to let everyone read the graph.`,
    );
  }
  return { tokens: [...new Set(tokens)], problems };
}
