import type { Outcome } from '../text/decisions.js';
import type { Entry, Meeting, Paper, Planned } from '../world/model.js';

/** What a reader finds in one item, in the shape that `sagsgraf parse` prints, with the keys that the graph gives. */
export interface ItemFacts {
  readonly key: string;
  /** Null for an item that concerns no case. */
  readonly case: string | null;
  /** The cases that it concerns, that one first. */
  readonly cases: readonly string[];
  readonly number: number;
  /** As printed: `3`, `3A`. */
  readonly label: string;
  readonly title: string | null;
  /** Of its cases, as printed. */
  readonly journalNumbers: readonly string[];
  readonly kind: 'CASE' | 'PROCEDURAL';
  readonly closed: boolean;
  readonly type: 'DECISION' | 'DISCUSSION' | 'BRIEFING' | null;
  readonly decision: { readonly text: string; readonly outcome: Outcome } | null;
  readonly plannedRoute: readonly { committee: string; action: string | null; date: string | null }[];
  readonly handlings: readonly RestatedFacts[];
  readonly references: readonly ReferenceFacts[];
  readonly attachments: readonly string[];
  readonly laws: readonly { readonly name: string; readonly section: string | null }[];
  /** Those with a heading, filled in when the text is rendered. */
  sections: readonly SectionFacts[];
  readonly mentions: readonly MentionFacts[];
  readonly policies: readonly PolicyFacts[];
  /** Of the decision. */
  readonly sentTo: string | null;
  readonly due: string | null;
  /** Cases that running text names by their numbers, as being related. */
  readonly cites: readonly string[];
  /** Elected members printed as absent with the decision. */
  readonly absent: readonly string[];
}

export interface RestatedFacts {
  readonly date: string | null;
  readonly committee: string;
  readonly item: number | null;
  readonly outcome: Outcome;
  readonly text: string | null;
  readonly absent: readonly string[];
  /** Printed with a day that cannot be, instead of the one above. */
  readonly misdated: string | null;
  /** The body that the decision sends the case to, and the day that it names. */
  readonly sentTo: string | null;
  readonly due: string | null;
}

export interface ReferenceFacts {
  readonly committee: string;
  readonly date: string;
  readonly item: number | null;
  readonly title: string;
  /** The case of the item that is meant; null where it lies before the world. */
  readonly case: string | null;
}

export interface MentionFacts {
  readonly committee: string;
  readonly date: string;
  readonly yearInferred: boolean;
  readonly outcome: Outcome;
  readonly quote: string;
}

export interface PolicyFacts {
  readonly key: string;
  readonly name: string;
  readonly kind: string;
  readonly where: 'title' | 'text';
}

export interface SectionFacts {
  readonly kind: string;
  readonly heading: string;
  readonly startLine: number;
}

/** One item before a house lays it out: the words of each part, and the facts in them. */
export interface DraftItem {
  readonly entry: Entry;
  /** With all markers. */
  readonly titleLine: string;
  readonly journalLine: string | null;
  readonly decision: readonly string[];
  /** On an agenda, or of a meeting that was not held: no decision is printed, nor its heading. */
  readonly awaits: boolean;
  /** `Afbud: …` below the decision. */
  readonly absence: string | null;
  readonly recommendation: readonly string[];
  readonly summary: string | null;
  readonly story: readonly string[];
  readonly table: readonly string[];
  readonly route: readonly Planned[];
  readonly typeWord: string | null;
  readonly references: readonly string[];
  readonly history: readonly (readonly string[])[];
  readonly attachments: readonly string[];
  readonly lawNames: readonly string[];
  readonly economy: string | null;
  readonly coming: readonly string[];
  readonly facts: ItemFacts;
}

export interface DraftDocument {
  readonly meeting: Meeting;
  readonly paper: Paper;
  /** What stands before the first item: that the meeting was cancelled. */
  readonly notice: string | null;
  /** Bodies of which it tells that they have another name now. */
  readonly renames: readonly { readonly from: string; readonly to: string }[];
  readonly items: readonly DraftItem[];
}
