import type { CaseRelation } from '../referat/referat.js';
import { readSignature, sharedWording } from './shingles.js';

/**
 * Which cases are one matter, worked out from what each document states of its own items, so that the answer hangs on
 * what is loaded and not on the order in which it was.
 */

export const RELATION_KINDS = ['POLICY', 'REFERENCE', 'TEXT', 'TWIN', 'ATTACHMENT', 'PERIOD'] as const;
/** Why two cases are related. */
export type RelationKind = (typeof RELATION_KINDS)[number];

/** A case that is found; `municipality` is a four-digit code. */
interface Found {
  readonly id: string;
  readonly municipality: string;
}

/** What a case shares with others: each entry names the other case. */
export interface SharedFeatures<Case extends Found> {
  /** Of the case itself: a four-digit code. */
  readonly municipality: string;
  readonly policies: readonly { readonly found: Case; readonly policy: string }[];
  /** Cases whose items refer to its, or its to theirs. */
  readonly referring: readonly { readonly found: Case }[];
  /** Cases that the running text of its items names by their numbers (`citing`), or whose text names it. */
  readonly cited: readonly { readonly found: Case; readonly relation: CaseRelation; readonly citing: boolean }[];
  /** `telling` is the same for the titles of one attachment. */
  readonly attachments: readonly { readonly found: Case; readonly telling: string; readonly title: string }[];
  /** Titles that name another period. */
  readonly periods: readonly { readonly found: Case; readonly title: string }[];
  /** The signatures of its own items. */
  readonly signatures: readonly string[];
  /** Signatures of items of other cases that may be like one of its own. */
  readonly texts: readonly { readonly found: Case; readonly signature: string }[];
}

export interface RelationReason {
  readonly kind: RelationKind;
  /** A readable sentence. */
  readonly text: string;
  /** For `TEXT` and `TWIN`: how much of their wording the texts share, from 0 to 1. */
  readonly share?: number;
}

/** The standing phrases of municipalities, by their codes. */
export type CommonWording = ReadonlyMap<string, ReadonlySet<number>>;

export interface Relation<Case> {
  readonly case: Case;
  /** Above 0, below 1. */
  readonly score: number;
  /** The strongest first. */
  readonly reasons: readonly RelationReason[];
}

/** How much each reason says by itself. */
const POLICY = 0.6;
const REFERENCE = 0.7;
/** One that prose puts in words, such as `udskilt fra sag 25-000100`. */
const NAMED_RELATION = 0.8;
const SAID: Readonly<Record<CaseRelation, string>> = {
  SPLIT_FROM: 'says that it is split from',
  SPLIT_INTO: 'says that it is split into',
  CONTINUES: 'says that it continues',
  SEE: 'names',
};
const ATTACHMENT = 0.6;
const PERIOD = 0.5;
/** Texts that share most of their wording relate two cases by themselves; with another reason a third of it adds to it. */
const LEAST_ALONE = 0.5;
const LEAST_BESIDE = 1 / 3;
/** What shares less of all its wording shares little of the rest. */
const LEAST_SEEN = 0.15;
/** From fewer shingles than these nothing is estimated. */
const FEWEST_SEEN = 12;
/** An attachment that more other cases have than these tells nothing of any of them. */
const MOST_SHARING = 5;

interface Weighed extends RelationReason {
  readonly weight: number;
}

/**
 * The cases that one case is related to: by score, the highest first, then by key.
 * @param common the standing phrases of the municipalities in question (see `wordingAskedFor`)
 */
export function relationsOf<Case extends Found>(
  features: SharedFeatures<Case>,
  common: CommonWording = new Map(),
): Relation<Case>[] {
  const found = new Map<string, { readonly found: Case; readonly reasons: Map<string, Weighed> }>();
  const relate = (other: Case, kind: RelationKind, weight: number, text: string, share?: number): void => {
    const entry = found.get(other.id) ?? { found: other, reasons: new Map<string, Weighed>() };
    found.set(other.id, entry);
    const known = entry.reasons.get(kind);
    if (known === undefined || known.weight < weight)
      entry.reasons.set(kind, { kind, weight, text, ...(share === undefined ? {} : { share }) });
  };
  for (const { found: other, policy } of features.policies) {
    relate(other, 'POLICY', POLICY, `Both titles name “${policy}”.`);
  }
  for (const { found: other } of features.referring) {
    relate(other, 'REFERENCE', REFERENCE, 'An item of one case refers to an item of the other.');
  }
  for (const { found: other, relation, citing } of features.cited) {
    const [from, to] = citing ? ['this case', 'the other'] : ['the other case', 'this one'];
    relate(
      other,
      'REFERENCE',
      relation === 'SEE' ? REFERENCE : NAMED_RELATION,
      `The text of ${from} ${SAID[relation]} ${to}.`,
    );
  }
  for (const { found: other, title } of sharedByFew(features.attachments)) {
    relate(other, 'ATTACHMENT', ATTACHMENT, `Both have the attachment “${title}”.`);
  }
  for (const { found: other, title } of features.periods) {
    relate(other, 'PERIOD', PERIOD, `The titles differ only in the period: “${title}”.`);
  }
  // Last, since what a text says hangs on whether anything else speaks for the two.
  for (const { found: other, share } of alikeTexts(features, common)) {
    const reasons = found.get(other.id)?.reasons ?? new Map<RelationKind, Weighed>();
    const beside = [...reasons.keys()].some((kind) => kind !== 'TEXT' && kind !== 'TWIN');
    if (share < (beside ? LEAST_BESIDE : LEAST_ALONE)) continue;
    const weight = 0.4 + 0.5 * share;
    const words = `about ${Math.round(share * 100)} % of their wording`;
    if (other.municipality === features.municipality) relate(other, 'TEXT', weight, `The texts share ${words}.`, share);
    else relate(other, 'TWIN', weight, `The texts, of two municipalities, share ${words}.`, share);
  }
  return [...found.values()]
    .map(({ found: other, reasons }) => ({ case: other, ...weigh([...reasons.values()]) }))
    .sort((a, b) => b.score - a.score || (a.case.id < b.case.id ? -1 : 1));
}

/**
 * The municipalities whose standing phrases must be known before texts can be compared: those of the texts that share
 * anything with the case's own.
 */
export function wordingAskedFor(features: SharedFeatures<Found>): string[] {
  const alike = [...alikeTexts(features, new Map())].map(({ found: { municipality } }) => municipality);
  return alike.length === 0 ? [] : [...new Set([features.municipality, ...alike])].sort();
}

/** The other cases with texts that share something beyond the standing phrases of both municipalities. */
function* alikeTexts<Case extends Found>(
  { municipality, signatures, texts }: SharedFeatures<Case>,
  common: CommonWording,
): Generator<{ readonly found: Case; readonly share: number }> {
  const own = signatures.map(readSignature);
  for (const { found, signature } of texts) {
    const wording = readSignature(signature);
    const [ours, theirs] = [common.get(municipality), common.get(found.municipality)];
    const isCommon = (shingle: number): boolean => ours?.has(shingle) === true || theirs?.has(shingle) === true;
    const shares = own
      .map((one) => sharedWording(one, wording, isCommon))
      .flatMap(({ share, seen }) => (seen < FEWEST_SEEN ? [] : [share]));
    const share = Math.max(0, ...shares);
    if (share > LEAST_SEEN) yield { found, share };
  }
}

function weigh(reasons: readonly Weighed[]): { score: number; reasons: RelationReason[] } {
  const doubt = reasons.reduce((product, { weight }) => product * (1 - weight), 1);
  const order = (kind: RelationKind): number => RELATION_KINDS.indexOf(kind);
  return {
    // Rounded, so that the order in which the reasons were met leaves no trace.
    score: Math.round((1 - doubt) * 1000) / 1000,
    reasons: reasons
      .toSorted((a, b) => b.weight - a.weight || order(a.kind) - order(b.kind))
      .map(({ kind, text, share }) => ({ kind, text, ...(share === undefined ? {} : { share }) })),
  };
}

function sharedByFew<T extends { readonly found: { readonly id: string }; readonly telling: string }>(
  attachments: readonly T[],
): T[] {
  const sharing = new Map<string, Set<string>>();
  for (const { found: other, telling } of attachments) {
    sharing.set(telling, (sharing.get(telling) ?? new Set()).add(other.id));
  }
  return attachments.filter(({ telling }) => (sharing.get(telling)?.size ?? 0) <= MOST_SHARING);
}
