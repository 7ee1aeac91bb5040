import { readPoliciesNamed, type PolicyRecord } from '../../graph/read/policies.js';
import { slugsAskedFor } from '../../linking/policy-name.js';
import { refuseLong } from '../asked-text.js';
import { byDanishName } from '../danish-order.js';
import { badUserInput, quoted } from '../errors.js';
import type { ApiContext } from '../loaders.js';
import { municipalityCode, municipalityOfCode } from '../municipality/municipality.js';

/** How a policy is asked for: by its id, or by its name and perhaps a municipality. */
export interface AskedPolicy {
  readonly id: string | null;
  readonly municipality: string | null;
  readonly name: string | null;
}

/**
 * The policy that is asked for; null where there is none.
 * @throws GraphQLError BAD_USER_INPUT where it is asked for by nothing, by two ways, by a text without a letter or too long,
 * or by a name that several municipalities have.
 */
export async function policyAskedFor(
  asked: AskedPolicy,
  { loaders, reader }: ApiContext,
): Promise<PolicyRecord | null> {
  const { id, municipality, name } = asked;
  if (id !== null && name === null && municipality === null) return loaders.policies.load(id);
  if (id !== null || name === null) {
    throw badUserInput(
      'Ask for a policy by `id`, or by `name`, with `municipality` where several have one of that name.',
    );
  }
  refuseLong('name', name);
  const slugs = slugsAskedFor(name);
  if (slugs.length === 0) throw badUserInput(`${quoted(name)} is no name of a policy.`);
  const found = await readPoliciesNamed(reader, slugs, municipalityCode(municipality));
  const likeliest = slugs.find((slug) => found.some((policy) => policy.slug === slug));
  const [policy, ...others] = found.filter(({ slug }) => slug === likeliest);
  if (policy === undefined) return null;
  if (others.length > 0) throw badUserInput(severalHave(name, [policy, ...others]));
  return policy;
}

function severalHave(name: string, policies: readonly PolicyRecord[]): string {
  const owners = policies.map(({ municipality }) => municipalityOfCode(municipality)).sort(byDanishName);
  const listed = owners.map((owner) => `${owner.name} (${owner.code})`).join(', ');
  return `Several municipalities have a policy named ${quoted(name)}: ${listed}. Give \`municipality\` too.`;
}
