import { z } from 'zod';
import { POLICY_KINDS, POLICY_ROLES, type PolicyKind } from '../../referat/referat.js';
import type { Reader } from '../store.js';
import { caseForm } from './cases.js';
import { pageParameters, pageStatement, placedForm, type Placed, type Stretch } from './pages.js';
import { readRows, readTotal } from './rows.js';

const policyForm = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(POLICY_KINDS),
  municipality: z.string(),
});
/** A policy of one municipality, whose four-digit code `municipality` is. */
export type PolicyRecord = z.infer<typeof policyForm>;

const namedForm = policyForm.extend({ slug: z.string() });
/** A policy with the slug of its name that it was found by. */
export type NamedPolicyRecord = z.infer<typeof namedForm>;

const linkForm = z
  .object({
    parent: z.string(),
    place: z.enum(['TITLE', 'TEXT']),
    role: z.enum(POLICY_ROLES),
    confidence: z.number(),
    case: caseForm,
    policy: policyForm,
  })
  .transform(({ place, ...link }) => ({ ...link, where: place }));
/** What a case has to do with a policy. `parent` is the key that it was asked for by. */
export type PolicyLinkRecord = z.infer<typeof linkForm>;

/** Which policies to keep; null keeps all. */
export interface PoliciesFilter {
  /** Four-digit code. */
  readonly municipality: string | null;
  readonly kind: PolicyKind | null;
  /** A part of the name, in lower case. */
  readonly name: string | null;
}

/** The policies of these keys; a key that nothing has is left out. */
export function readPolicies(reader: Reader, keys: readonly string[]): Promise<PolicyRecord[]> {
  return readRows(reader, 'policies', { keys }, policyForm);
}

/** The policies whose names have these slugs, of one municipality or of all. */
export function readPoliciesNamed(
  reader: Reader,
  slugs: readonly string[],
  municipality: string | null,
): Promise<NamedPolicyRecord[]> {
  return readRows(reader, 'policies-named', { slugs, municipality }, namedForm);
}

/** A stretch of the policies in Danish order of their names. */
export function readPoliciesPage(
  reader: Reader,
  filter: PoliciesFilter,
  stretch: Stretch,
): Promise<Placed<PolicyRecord>[]> {
  const parameters = pageParameters(filter, stretch);
  return readRows(reader, pageStatement('policies', stretch), parameters, placedForm(policyForm));
}

/** How many policies the filter keeps. */
export function countPolicies(reader: Reader, filter: PoliciesFilter): Promise<number> {
  return readTotal(reader, 'policies-count', { filter });
}

/** The policies that these cases (`parent`) are about, those in their titles first. */
export async function readPoliciesOfCases(reader: Reader, cases: readonly string[]): Promise<PolicyLinkRecord[]> {
  return strongest(await readRows(reader, 'policies-of-cases', { keys: cases }, linkForm));
}

/** The policies that these items (`parent`) name, those in their titles first. */
export async function readPoliciesOfItems(reader: Reader, items: readonly string[]): Promise<PolicyLinkRecord[]> {
  return strongest(await readRows(reader, 'policies-of-items', { keys: items }, linkForm));
}

/** The cases that are about these policies (`parent`), those with it in their titles first. */
export async function readCasesOfPolicies(reader: Reader, policies: readonly string[]): Promise<PolicyLinkRecord[]> {
  return strongest(await readRows(reader, 'cases-of-policies', { keys: policies }, linkForm));
}

/** One link a case and policy, the strongest that any document tells; stronger ones first, else as they were read. */
function strongest(links: readonly PolicyLinkRecord[]): PolicyLinkRecord[] {
  const pairs = new Map<string, PolicyLinkRecord>();
  for (const link of links) {
    const pair = JSON.stringify([link.parent, link.case.id, link.policy.id]);
    const known = pairs.get(pair);
    if (known === undefined || isStronger(link, known)) pairs.set(pair, link);
  }
  return [...pairs.values()].sort((one, other) => weight(other) - weight(one));
}

function isStronger(one: PolicyLinkRecord, other: PolicyLinkRecord): boolean {
  const difference = weight(one) - weight(other);
  return difference > 0 || (difference === 0 && one.confidence > other.confidence);
}

/** A title counts before a text, deciding before reporting before mentioning. */
function weight({ where, role }: PolicyLinkRecord): number {
  return (where === 'TITLE' ? POLICY_ROLES.length : 0) - POLICY_ROLES.indexOf(role);
}
