import { z } from 'zod';

/** Where a Neo4j is and how to log in; without user it is asked without authentication. */
export interface Neo4jSettings {
  readonly uri: string;
  readonly user: string | null;
  readonly password: string | null;
  readonly database: string | null;
}

/** Settings that say which Neo4j is used instead of the embedded graph. */
export const NEO4J_FORMS = {
  neo4jUri: {
    option: '--neo4j-uri <uri>',
    variable: 'SAGSGRAF_NEO4J_URI',
    about: 'use this Neo4j instead of the embedded graph: neo4j://host:7687',
  },
  neo4jUser: { option: '--neo4j-user <name>', variable: 'SAGSGRAF_NEO4J_USER', about: 'user of that Neo4j' },
  neo4jPassword: { option: null, variable: 'SAGSGRAF_NEO4J_PASSWORD', about: 'password of that user' },
  neo4jDatabase: {
    option: '--neo4j-database <name>',
    variable: 'SAGSGRAF_NEO4J_DATABASE',
    about: "database of that Neo4j (default: the user's home database)",
  },
  wait: {
    option: '--wait <seconds>',
    variable: 'SAGSGRAF_WAIT',
    about: 'how long to wait for a Neo4j that does not answer (default: 0)',
  },
} as const;

const NEO4J_URI = z
  .string()
  .regex(/^(?:neo4j|bolt)(?:\+s|\+ssc)?:\/\/[^\s/]+/, 'is no Neo4j address: neo4j://host:7687 or bolt://host:7687 is')
  // The driver would take no notice of them, and an address is shown.
  .regex(/^[^@]*$/, 'holds a user or a password: they are given in SAGSGRAF_NEO4J_USER and SAGSGRAF_NEO4J_PASSWORD');
const SECONDS = z
  .string()
  .regex(/^\d{1,5}$/, 'is no number of seconds: a whole number from 0 to 99999 is')
  .transform(Number);

/** How each of them is written. */
export const NEO4J_SHAPE = {
  neo4jUri: NEO4J_URI.optional(),
  neo4jUser: z.string().optional(),
  neo4jPassword: z.string().optional(),
  neo4jDatabase: z
    .string()
    .regex(/^(?!system$)/i, "is Neo4j's own, which takes no graph: name another, or none for the user's home database")
    .optional(),
  wait: SECONDS.default(0),
};

interface Read {
  readonly neo4jUri?: string | undefined;
  readonly neo4jUser?: string | undefined;
  readonly neo4jPassword?: string | undefined;
  readonly neo4jDatabase?: string | undefined;
}

/** The settings together; null for the embedded graph. */
export function neo4jSettings({ neo4jUri: uri, neo4jUser, neo4jPassword, neo4jDatabase }: Read): Neo4jSettings | null {
  if (uri === undefined) return null;
  return { uri, user: neo4jUser ?? null, password: neo4jPassword ?? null, database: neo4jDatabase ?? null };
}

/** A Neo4j that is described but not named would silently be passed over for the embedded graph. */
export function neo4jProblems(givenBy: (name: keyof typeof NEO4J_FORMS) => string | undefined): string[] {
  const problems: string[] = [];
  const user = givenBy('neo4jUser');
  const password = givenBy('neo4jPassword');
  if (givenBy('neo4jUri') === undefined) {
    for (const other of [user, password, givenBy('neo4jDatabase')]) {
      if (other !== undefined) problems.push(`${other}: is given, but ${NEO4J_FORMS.neo4jUri.variable} is not.`);
    }
  } else if (user !== undefined && password === undefined) {
    problems.push(`${user}: is given, but ${NEO4J_FORMS.neo4jPassword.variable} is not.`);
  } else if (user === undefined && password !== undefined) {
    problems.push(`${password}: is given, but ${NEO4J_FORMS.neo4jUser.variable} is not.`);
  }
  return problems;
}
