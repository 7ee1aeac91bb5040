import type { Outcome } from '../text/decisions.js';
import type { LawCited } from '../text/laws.js';
import type { PolicyName } from '../text/policies.js';
import type { Story } from '../text/stories.js';
import type { Subject } from '../text/subjects.js';
import type { BodyPlan, MunicipalityPlan } from './municipalities.js';
import type { Person } from './people.js';

/** The invented world before anything of it is written down. */
export interface World {
  readonly municipalities: readonly Municipality[];
  readonly cases: readonly Case[];
  /** All meetings that minutes are kept of, in order of date. */
  readonly meetings: readonly Meeting[];
}

export interface Municipality {
  readonly plan: MunicipalityPlan;
  readonly bodies: readonly Body[];
  readonly policies: readonly PolicyName[];
}

export interface Body {
  readonly plan: BodyPlan;
  readonly municipality: Municipality;
  /** In order of date; those of the administration are dates without minutes. */
  readonly meetings: Meeting[];
}

export interface Meeting {
  readonly body: Body;
  readonly date: string;
  readonly present: readonly Person[];
  readonly absent: readonly Person[];
  readonly entries: Entry[];
  readonly minuted: boolean;
  written: boolean;
}

/** How a case came to be like another. */
export type Kinship = 'POLICY' | 'REFERENCE' | 'TEXT' | 'ATTACHMENT' | 'PERIOD' | 'TWIN';

export interface Case {
  readonly key: string;
  readonly municipality: Municipality;
  /** As printed on the line below the title; null where the case has no number. */
  readonly journalLine: string | null;
  /** The number alone. */
  readonly journalNumber: string | null;
  /** What the title speaks of, behind its lead. */
  readonly stem: string;
  readonly subject: Subject;
  readonly story: Story;
  readonly policy: PolicyName | null;
  readonly closed: boolean;
  readonly series: string | null;
  /** Attachments that every item of the case carries. */
  readonly attachments: readonly string[];
  /** For cases without a number, which are known by it. */
  readonly firstBody: Body;
  readonly laws: readonly LawCited[];
  /** Earlier cases that this one points back to. */
  readonly looksBackTo: readonly Case[];
  readonly steps: Step[];
}

/** One planned step as an agenda prints it. */
export interface Planned {
  readonly body: Body;
  readonly date: string | null;
  /** What the body is to do, where the house prints it. */
  readonly action: string | null;
}

/** What a body did with a case, in truth. */
export interface Step {
  readonly case: Case;
  readonly meeting: Meeting;
  readonly outcome: Outcome;
  /** The sentence that carries the outcome; null where nothing is printed. */
  readonly words: string | null;
  /** A sentence that follows it. */
  readonly addition: string | null;
  readonly route: readonly Planned[];
  readonly lead: string;
}

/** An item of an agenda. Its number is given when the agenda is closed. */
export interface Entry {
  readonly meeting: Meeting;
  readonly step: Step | null;
  /** What is printed for an item that concerns no case. */
  readonly procedure: Procedure | null;
  number: number;
}

export interface Procedure {
  /** Null for a closed item of which nothing is printed. */
  readonly title: string | null;
  readonly words: string | null;
  readonly outcome: Outcome;
  readonly lines: readonly string[];
  readonly coming: readonly string[];
}

/** Two cases that are alike, with why. */
export interface Kin {
  readonly a: Case;
  readonly b: Case;
  readonly kind: Kinship;
}
