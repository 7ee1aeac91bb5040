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
  /** What it is called from the next election term on. */
  successor: Body | null;
}

export type MeetingKind = 'ORDINARY' | 'EXTRAORDINARY' | 'JOINT';
export type MeetingStatus = 'PLANNED' | 'HELD' | 'CANCELLED' | 'MOVED';

export interface Meeting {
  readonly body: Body;
  readonly date: string;
  /** What its key has behind the day: `.ekstra`, or `.2` for the later one of two ordinary ones; else nothing. */
  readonly suffix: '' | '.ekstra' | '.2';
  readonly kind: MeetingKind;
  status: MeetingStatus;
  /** The day on which it was held instead. */
  movedTo: string | null;
  /** The bodies that held it jointly with its own. */
  readonly jointly: readonly Body[];
  /** Where the day alone does not tell it from another one; else the header invents one. */
  startTime: string | null;
  /** A day that its minutes print by mistake, in one of the two places where they print it. */
  mistyped: { readonly where: 'opening' | 'header'; readonly date: string } | null;
  present: readonly Person[];
  readonly absent: readonly Person[];
  readonly entries: Entry[];
  /** Its closed items have numbers of their own. */
  closedSeries: boolean;
  /** That its agenda has been published as a document of its own. */
  agendaPublished: boolean;
  readonly minuted: boolean;
  written: boolean;
}

/** The document that an item is printed in: the minutes, those of an additional agenda, or those of the closed items alone. */
export type Paper = 'AGENDA' | 'MINUTES' | 'ADDITIONAL' | 'CLOSED';

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
  /** Cases that its text names by their numbers alone, each with the sentence. */
  readonly cites: readonly { readonly case: Case; readonly sentence: string }[];
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
  /** What the title speaks of instead of the stem of its case. */
  readonly matter: string | null;
  /** The body that the decision sends the case to. */
  readonly sentTo: Body | null;
  /** The day that the decision names for the next handling. */
  readonly due: string | null;
  /** An earlier step whose day is printed by mistake when it is restated here. */
  readonly misdates: { readonly step: Step; readonly printed: string } | null;
}

/** An item of an agenda. Its number is given when the agenda is closed. */
export interface Entry {
  readonly meeting: Meeting;
  readonly step: Step | null;
  /** What is printed for an item that concerns no case. */
  readonly procedure: Procedure | null;
  number: number;
  /** As printed: `3`, `3A`, `3.1`. */
  label: string;
  /** What an inserted item has behind the number of the one before it. */
  readonly inserted: 'A' | '.1' | null;
  /** Numbered among the closed items, which begin at 1 again. */
  inClosedSeries: boolean;
  paper: Paper;
  /** Steps of further cases that the item takes as well. */
  readonly also: readonly Step[];
  /** Whether the step was taken; false on a page for a meeting that was not, or not yet, held. */
  readonly taken: boolean;
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
