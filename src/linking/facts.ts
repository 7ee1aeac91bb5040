/**
 * What one document contributes to the graph. The store writes these as they stand: a `Claim` becomes a STATES edge
 * from the document, a `Link` an edge that carries the document's key. No database is known here.
 */

export const NODE_LABELS = [
  'Municipality',
  'Committee',
  'Meeting',
  'AgendaItem',
  'Case',
  'Handling',
  'Person',
  'Policy',
  'Law',
  'Attachment',
  'CaseNumber',
] as const;
export type NodeLabel = (typeof NODE_LABELS)[number];

export const LINK_TYPES = [
  'HELD_BY', // meeting → committee
  'HAS_ITEM', // meeting → item
  'CONCERNS', // item → case
  'HANDLED_IN', // case → handling
  'MENTIONED_IN', // case → handling that running text tells of
  'BY', // handling → committee
  'AT', // handling → meeting
  'RECEIVED_BY', // handling → committee that its decision names as the next: date, how
  'PLANNED', // item → committee: position, action, date
  'REFERS_TO', // item → item
  'CITES_CASE', // item → number of a case: relation
  'ATTENDED', // person → meeting
  'ABSENT', // person → meeting or handling
  'GUEST_AT', // person → meeting or item: title
  'DISQUALIFIED', // person → item
  'ABOUT', // case → policy
  'CITES', // item → law
  'HAS_ATTACHMENT', // item → attachment: position
] as const;
export type LinkType = (typeof LINK_TYPES)[number];

export type PropertyValue = string | number | boolean | null;
/** Null means that the document does not say. Names are the graph's property names. */
export type Properties = Readonly<Record<string, PropertyValue>>;

/** Why something is held to be so, how sure that is, and where it is written. */
export interface Grounds {
  readonly rule: string;
  /** From 0 to 1; 1 is what the document prints in so many words. */
  readonly confidence: number;
  readonly startLine: number;
  readonly endLine: number;
}

/** One document's statement about one node. */
export interface Claim extends Grounds {
  readonly label: NodeLabel;
  readonly key: string;
  readonly properties: Properties;
  /** The raw text of the lines with white space folded, cut at its end with `…`. */
  readonly quote: string;
  /**
   * Orders the claims about one node: for each property, the claim with the smallest rank that says anything gives
   * the node's value (docs/architecture.md, section 4). Unique within a node.
   */
  readonly rank: string;
}

/** One document's edge between two nodes that it also makes claims about. */
export interface Link extends Grounds {
  readonly type: LinkType;
  readonly from: string;
  readonly to: string;
  readonly properties: Properties;
}

/** The document as it is kept. */
export interface DocumentRecord {
  /** `document:<sha256>`. */
  readonly key: string;
  readonly sha256: string;
  readonly fileName: string;
  readonly text: string;
  readonly lineCount: number;
  /** Four-digit code. */
  readonly municipality: string;
  /** Key of the meeting whose minutes it is: others may add items to them. */
  readonly meeting: string;
  /** That key without what tells it from other meetings of the day. */
  readonly day: string;
  /** ISO date of the meeting. */
  readonly date: string;
  /** Whether the caller stated the municipality. */
  readonly stated: boolean;
  /** See `OfDay` in `days.ts`. */
  readonly startsAt: string | null;
  readonly isExtraordinary: boolean;
  readonly isPlanned: boolean;
  readonly holds: readonly string[];
  readonly parserVersion: string;
}

export interface DocumentFacts {
  readonly document: DocumentRecord;
  readonly claims: readonly Claim[];
  readonly links: readonly Link[];
}
