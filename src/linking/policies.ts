import type { Item, NamedPolicy, PolicyRole } from '../referat/referat.js';
import { casesOf } from './cases.js';
import type { Ground } from './collection.js';
import * as keys from './keys.js';
import type { Setting } from './named.js';
import { sortKey } from './sort-key.js';
import { stemSequence } from './stems.js';

/** What a case has to do with a policy: the most that one of the document's items says. */
interface About {
  readonly case: string;
  readonly policy: string;
  readonly named: NamedPolicy;
  readonly ground: Ground;
}

/**
 * The policies that the document's cases are about. A case that stands under several items has one link to a policy:
 * what a title names counts before what a text does, and deciding before reporting before mentioning.
 */
export function linkPolicies(items: readonly Item[], setting: Setting): void {
  const links = new Map<string, About>();
  for (const item of items) {
    // An item without a case has nothing that could be about a policy.
    const pairs = casesOf(item, setting.code, setting.first).flatMap((identity) =>
      item.policies.map((named) => ({ named, identity })),
    );
    for (const { named, identity } of pairs) {
      const about = claimed(named, identity.key, setting);
      const pair = `${about.case} ${about.policy}`;
      const known = links.get(pair);
      if (known === undefined || weight(named) > weight(known.named)) links.set(pair, about);
    }
  }
  for (const { case: from, policy, named, ground } of links.values()) {
    setting.facts.link('ABOUT', from, policy, ground, { where: named.where, role: named.role });
  }
}

function claimed(named: NamedPolicy, itsCase: string, { facts, code }: Setting): About {
  const { name, kind, where, confidence, span, nameSpan } = named;
  const inTitle = where === 'TITLE';
  const ground: Ground = { rule: inTitle ? 'policy-in-title' : 'policy-in-text', confidence, span };
  const policy = keys.policyKey(code, name);
  const slug = keys.policySlug(name);
  const properties = { name, kind, slug, sortKey: sortKey(name), words: stemSequence(name), municipality: code };
  // A title gives the name as the municipality writes it.
  facts.claim('Policy', policy, properties, { ...ground, span: nameSpan }, { own: inTitle });
  return { case: itsCase, policy, named, ground };
}

const ROLE_WEIGHT: Readonly<Record<PolicyRole, number>> = { DECIDES: 2, REPORTS: 1, MENTIONS: 0 };

function weight({ where, role }: NamedPolicy): number {
  return (where === 'TITLE' ? 3 : 0) + ROLE_WEIGHT[role];
}
