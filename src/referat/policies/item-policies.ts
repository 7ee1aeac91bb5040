import type { Line } from '../lines.js';
import type { NamedPolicy, PolicyKind, Span } from '../referat.js';
import { candidatesIn } from './candidates.js';
import { headsIn } from './heads.js';
import type { KnownPolicies, ProperName } from './known.js';
import { identityOf, loosely } from './name.js';
import { asSentence } from './words.js';
import { roleInText, roleInTitle, type Handled } from './roles.js';

/** An item as far as its policies need it. */
export interface ItemText extends Handled {
  readonly title: string;
  readonly titleSpan: Span;
  readonly lines: readonly Line[];
  /** Whether a line stands in the decision or the recommendation. */
  readonly decides: (line: Line) => boolean;
}

type Found = NamedPolicy & { readonly identity: string; readonly head: string };

/** How sure a name is by how it stands there. */
const CONFIDENCE = { PRINTED: 1, BARE: 0.95, FIRM: 0.95, BY_SENSE: 0.85, BY_HEAD: 0.8 } as const;

/** The policies that an item names, each once: in its title first, then in order of its lines. */
export function policiesIn(item: ItemText, known: KnownPolicies): NamedPolicy[] {
  const found = new Map<string, Found>();
  for (const policy of inTitle(item, known)) {
    const key = loosely(policy.identity);
    if (!found.has(key)) found.set(key, policy);
  }
  for (const policy of inLines(item, known)) {
    const key = loosely(policy.identity);
    const before = found.get(key);
    if (before === undefined) found.set(key, policy);
    else if (before.where === 'TEXT' && before.role === 'MENTIONS' && policy.role !== 'MENTIONS') {
      found.set(key, { ...before, role: policy.role, span: policy.span });
    }
  }
  const policies = withoutEditions([...found.values()]);
  return withAnaphors(policies, item).map(({ name, kind, where, role, confidence, span, nameSpan }) => ({
    name,
    kind,
    where,
    role,
    confidence,
    span,
    nameSpan,
  }));
}

function* inTitle(item: ItemText, known: KnownPolicies): Generator<Found> {
  const { titleSpan: span } = item;
  const title = asSentence(item.title);
  if (title === '') return;
  for (const found of candidatesIn(title, 'TITLE')) {
    const candidate = known.settled(found);
    const confidence = candidate.firm ? CONFIDENCE.PRINTED : CONFIDENCE.FIRM;
    const role = roleInTitle(title, candidate.at, item);
    yield asFound(served(candidate, known), candidate.head, { where: 'TITLE', role, confidence, span });
  }
  for (const { policy, at } of properIn(title, known, title !== item.title)) {
    const role = roleInTitle(title, at, item);
    yield asFound(policy, '', { where: 'TITLE', role, confidence: CONFIDENCE.BARE, span });
  }
}

function* inLines(item: ItemText, known: KnownPolicies): Generator<Found> {
  const { start, end } = item.titleSpan;
  for (const line of item.lines) {
    // A title that wraps was looked at as a whole.
    if (start < end && line.number >= start && line.end <= end && item.title !== '') continue;
    const decides = item.decides(line);
    for (const candidate of known.byLine.get(line) ?? []) {
      const settled = known.settled(candidate);
      if (!candidate.sure && !known.identities.has(settled.identity)) continue;
      const confidence = candidate.firm ? CONFIDENCE.FIRM : CONFIDENCE.BY_SENSE;
      const role = decides ? roleInText(line.text, candidate.at, item) : 'MENTIONS';
      const span = { start: line.number, end: candidate.end };
      yield asFound(served(settled, known), candidate.head, { where: 'TEXT', role, confidence, span });
    }
    for (const { policy, at } of properIn(line.text, known)) {
      const role = decides ? roleInText(line.text, at, item) : 'MENTIONS';
      const span = { start: line.number, end: line.end };
      yield asFound(policy, '', { where: 'TEXT', role, confidence: CONFIDENCE.BARE, span });
    }
  }
}

type Marks = Pick<NamedPolicy, 'where' | 'role' | 'confidence' | 'span'>;

function asFound(policy: ProperName, head: string, marks: Marks): Found {
  const { name, identity, kind } = policy;
  return { name, identity, kind, head, ...marks, nameSpan: marks.span };
}

/** `handleplanen for Fællesskaber for alle` serves a policy that has a name of its own. */
function served(candidate: ProperName, known: KnownPolicies): ProperName {
  return known.proper.find(({ identity }) => candidate.identity.endsWith(` for ${identity}`)) ?? candidate;
}

/** Known names that stand without a head, with a capital. */
function properIn(text: string, known: KnownPolicies, small = false): { policy: ProperName; at: number }[] {
  return known.proper.flatMap((policy) => {
    const first = policy.name.indexOf(' ') === -1 ? policy.name : policy.name.slice(0, policy.name.indexOf(' '));
    const wanted = small ? first.toLowerCase() : first;
    for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + 1)) {
      const end = at + policy.name.length;
      if (text.slice(at, end).toLowerCase() !== policy.name.toLowerCase()) continue;
      if (!/[\p{L}\d]/u.test(text.charAt(at - 1)) && !/[\p{L}\d]/u.test(text.charAt(end))) return [{ policy, at }];
    }
    return [];
  });
}

/** `Rammeaftale 2025-26` is the agreement that the item names in full elsewhere. */
function withoutEditions(policies: readonly Found[]): Found[] {
  const inFull = new Set(policies.filter((policy) => !isHeadAlone(policy)).map(({ head }) => head));
  return policies.filter((policy) => !isHeadAlone(policy) || !inFull.has(policy.head));
}

/** Whether a policy's name says no more than its head. */
function isHeadAlone({ identity, head }: Found): boolean {
  return identity === identityOf(head);
}

/** Kinds whose head in a title may stand for the one policy of that head that the item names in full. */
const STANDS_FOR: ReadonlySet<PolicyKind> = new Set([
  'AGREEMENT',
  'STANDARD',
  'BYLAWS',
  'POLICY',
  'STRATEGY',
  'ACTION_PLAN',
]);

/** `rammeaftalens fokusområder` in a title is the framework agreement that the text gives the name of. */
function withAnaphors(policies: readonly Found[], item: ItemText): readonly Found[] {
  if (policies.length === 0 || policies.some(({ where }) => where === 'TITLE')) return policies;
  const head = headsIn(item.title).find(({ prefix, kind }) => prefix === '' && STANDS_FOR.has(kind));
  if (head === undefined) return policies;
  const [only, another] = policies.filter((policy) => policy.head === head.basic);
  if (only === undefined || another !== undefined) return policies;
  const role = roleInTitle(item.title, head.at, item);
  return policies.map((policy) =>
    policy === only
      ? { ...policy, where: 'TITLE', role, confidence: CONFIDENCE.BY_HEAD, span: item.titleSpan, nameSpan: policy.span }
      : policy,
  );
}
