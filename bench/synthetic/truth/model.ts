import type { HeaderFacts } from '../rendering/header.js';
import type { ItemFacts, MentionFacts } from '../minutes/draft.js';
import type { Outcome } from '../text/decisions.js';
import type { MeetingKind, MeetingStatus, Paper } from '../world/model.js';

/** What is true of the written documents, as `truth.json` holds it. All keys are those of the graph. */
export interface Truth {
  readonly documents: readonly DocumentTruth[];
  readonly cases: readonly CaseTruth[];
  readonly references: readonly { readonly from: string; readonly to: string }[];
  readonly related: readonly RelatedTruth[];
  /** Pairs of which one case names the other's number in running text. */
  readonly cited: readonly { readonly a: string; readonly b: string }[];
  /** The related pairs of two municipalities. */
  readonly twins: readonly { readonly a: string; readonly b: string }[];
  readonly nearMisses: readonly { readonly a: string; readonly b: string }[];
  readonly mentions: readonly (MentionFacts & { readonly item: string; readonly case: string | null })[];
  readonly policies: readonly PolicyTruth[];
  readonly plans: readonly PlanTruth[];
  readonly contradictions: readonly ContradictionTruth[];
  readonly gaps: GapsTruth;
}

export interface DocumentTruth extends HeaderFacts {
  readonly file: string;
  readonly meeting: string;
  readonly municipality: { readonly name: string; readonly code: string };
  readonly committee: string;
  readonly date: string;
  /** What the key of the meeting has behind the day. */
  readonly suffix: string;
  readonly kind: MeetingKind;
  readonly status: MeetingStatus;
  readonly movedTo: string | null;
  readonly paper: Paper;
  /** The bodies that held the meeting jointly with the committee. */
  readonly jointly: readonly string[];
  /** Bodies that have another name since the new term, as it tells. */
  readonly renames: readonly { readonly from: string; readonly to: string }[];
  /** Whether it prints another day as well, by mistake. */
  readonly isMistyped: boolean;
  readonly items: readonly ItemFacts[];
}

export interface HandlingTruth {
  readonly key: string;
  readonly date: string;
  readonly committee: string;
  readonly outcome: Outcome;
  /** Names of those printed with the step or in the header of its meeting's own minutes. */
  readonly absent: readonly string[];
  /** Told by its own minutes. */
  readonly own: boolean;
  /** The body that it sends the case to, and the day that it names for the next handling. */
  readonly sentTo: string | null;
  readonly due: string | null;
  /** Two restatements of one day disagree, so that nothing but their keys decides. */
  readonly undecided: boolean;
}

export interface CaseTruth {
  readonly key: string;
  readonly municipality: string;
  readonly titles: readonly string[];
  readonly items: readonly string[];
  readonly handlings: readonly HandlingTruth[];
}

export interface RelatedTruth {
  readonly a: string;
  readonly b: string;
  /** POLICY REFERENCE TEXT ATTACHMENT PERIOD TWIN */
  readonly kinds: readonly string[];
}

export interface PolicyTruth {
  readonly key: string;
  readonly name: string;
  readonly kind: string;
  readonly inTitleOf: readonly string[];
  readonly inTextOf: readonly string[];
}

export type PlanStatus = 'DONE' | 'POSTPONED' | 'PENDING' | 'NOT_SEEN' | 'SKIPPED';

export interface PlanTruth {
  readonly case: string;
  readonly steps: readonly {
    readonly committee: string;
    readonly date: string | null;
    readonly status: PlanStatus;
    readonly handling: string | null;
  }[];
  /** Handlings of bodies that the plan does not name. */
  readonly beyond: readonly string[];
  /** Earlier handlings of bodies that came back to the case. */
  readonly repeated: readonly string[];
}

export interface ContradictionTruth {
  readonly handling: string;
  readonly told: readonly { readonly file: string; readonly own: boolean; readonly outcome: Outcome }[];
}

export interface GapsTruth {
  readonly meetingsNotLoaded: readonly string[];
  readonly itemsNotLoaded: readonly string[];
  readonly undatedSteps: readonly { readonly item: string; readonly committee: string }[];
  /** Restated steps whose printed day cannot be. */
  readonly impossibleDates: readonly { readonly item: string; readonly committee: string; readonly printed: string }[];
  readonly overdue: readonly { readonly case: string; readonly committee: string; readonly date: string }[];
  readonly noDecision: readonly string[];
}
