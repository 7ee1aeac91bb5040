/**
 * What one document says, as the parser reads it: the facts, each with the lines it stands on. Pure data.
 * The shape that `sagsgraf parse` prints is derived from this in `printed.ts`.
 */

/** Lines of the file as it was given, counted from 1 by line feed, both ends included. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export const OUTCOMES = [
  'APPROVED',
  'RECOMMENDED',
  'NOT_RECOMMENDED',
  'NOTED',
  'DISCUSSED',
  'REFERRED',
  'HEARING',
  'POSTPONED',
  'REJECTED',
  'WITHDRAWN',
  'NOT_RELEASED',
  'OTHER',
  'NONE',
] as const;
/** What a body did with a case, as one code. NONE: nothing is printed. */
export type Outcome = (typeof OUTCOMES)[number];

export const ITEM_TYPES = ['DECISION', 'DISCUSSION', 'BRIEFING'] as const;
/** The printed kind of case (*sagstype*): for decision, for discussion, for briefing. */
export type ItemType = (typeof ITEM_TYPES)[number];

export const ITEM_KINDS = ['CASE', 'PROCEDURAL'] as const;
/** PROCEDURAL: approval of the agenda, messages, question time, coming items, signatures; they concern no case. */
export type ItemKind = (typeof ITEM_KINDS)[number];

export const SECTION_KINDS = [
  'TITLE', // the item's opening lines: number, title, journal number, the title again
  'DECISION', // Beslutning
  'RECOMMENDATION', // Indstilling
  'SUMMARY', // Resume
  'PRESENTATION', // Sagsfremstilling, Beskrivelse af sagen
  'ROUTE', // Behandling, Sagsgang, Politisk behandling
  'REFERENCES', // Sagshistorik, henvisninger
  'HISTORY', // Sagens forløb
  'ECONOMY', // Økonomi, Økonomiske konsekvenser
  'CONSEQUENCES', // other consequences: climate, staff, children …
  'LAW', // Lovgrundlag
  'HEARING', // Høring, inddragelse
  'UPCOMING', // Forventede dagsordenspunkter
  'ATTACHMENTS', // Bilag
  'OTHER',
] as const;
/** What a section of an item is for, whatever its heading says. */
export type SectionKind = (typeof SECTION_KINDS)[number];

export interface Municipality {
  /** The name without the word Kommune: `Kalundborg`. */
  readonly name: string;
  /** Four digits (*kommunekode*): `0326`. */
  readonly code: string;
}

export interface NamedPerson {
  readonly name: string;
  /** The party's letter or name where it is printed behind the name. */
  readonly party: string | null;
  readonly span: Span;
  /** From 0 to 1 how sure it is that what is said of them is so; left out where it is 1. */
  readonly confidence?: number;
}

export const MEETING_KINDS = ['ORDINARY', 'EXTRAORDINARY', 'JOINT'] as const;
/** EXTRAORDINARY: called apart from the body's plan (*ekstraordinært møde*); JOINT: of several bodies (*fællesmøde*). */
export type MeetingKind = (typeof MEETING_KINDS)[number];

export const MEETING_STATUSES = ['PLANNED', 'HELD', 'CANCELLED', 'MOVED'] as const;
/** What became of a meeting: to come (its *dagsorden* alone is known), held, cancelled (*aflyst*), moved (*flyttet*). */
export type MeetingStatus = (typeof MEETING_STATUSES)[number];

/** What running text tells of another meeting: that it was cancelled or moved. */
export interface ToldMeeting {
  readonly committee: string;
  /** ISO date on which it was to be. */
  readonly date: string;
  readonly status: MeetingStatus;
  readonly movedTo: string | null;
  readonly span: Span;
}

export interface Meeting {
  /** Inferred from the text, or as the caller stated it; null where neither says. */
  readonly municipality: Municipality | null;
  /** 1 where the caller stated it, lower where it was inferred. */
  readonly municipalityConfidence: number;
  /** In normal form: without election term and trailing period. */
  readonly committee: string;
  /** The bodies that hold it together (*fællesmøde*), that one first; left out where it holds it alone. */
  readonly joint?: readonly string[];
  /** The election term (*valgperiode*) as `2022-2025`. */
  readonly term: string | null;
  /** ISO date. */
  readonly date: string;
  /** Whether the document's own dates disagree, so that the day tells nothing of other meetings. */
  readonly dateDoubtful: boolean;
  readonly kind: MeetingKind;
  /** What its own page says of it: HELD where that tells nothing else. */
  readonly status: MeetingStatus;
  /** ISO date; null where it was not moved, or no day is printed. */
  readonly movedTo: string | null;
  /** The line that says that it was cancelled or moved. */
  readonly statusSpan: Span | null;
  /** `HH:MM`. */
  readonly startTime: string | null;
  readonly place: string | null;
  readonly present: readonly NamedPerson[];
  readonly absent: readonly NamedPerson[];
  /** Who took part in it without being a member, as the header prints it. */
  readonly guests: readonly Guest[];
  /** All lines of the header, those of the opening included. */
  readonly span: Span;
  /** The lines that say which body met, and on which day. */
  readonly openingSpan: Span;
  /** The lines of the start and of the place; null where there is none. */
  readonly startSpan: Span | null;
  readonly placeSpan: Span | null;
  /** The lines that name the municipality first; null where the caller stated it. */
  readonly municipalitySpan: Span | null;
}

export interface Decision {
  /** The printed words with white space folded; attribution and attendance are no part of it. */
  readonly text: string;
  readonly outcome: Outcome;
}

/** Whom a decision names as the next to have the case. */
export interface Receiver {
  /** Null where it goes back to the administration, or back without a word of where to. */
  readonly committee: string | null;
  /** ISO date of the meeting that is named for it; null where none is. */
  readonly date: string | null;
  /** RECOMMENDED: something is recommended to it, and a printed route may still pass others before. */
  readonly how: 'SENT' | 'RECOMMENDED';
  /** Whether the case goes where it was before. */
  readonly back: boolean;
}

/** One step of the route that a case was to take. */
export interface PlannedStep {
  readonly committee: string;
  /** What the body was to do, as printed: `godkender`. */
  readonly action: string | null;
  readonly date: string | null;
  readonly span: Span;
}

/**
 * Why no step can have been on a printed day: no calendar has it, it is after the minutes' own, or it is over ten years
 * before the steps printed beside it.
 */
export const IMPOSSIBILITIES = ['NO_SUCH_DAY', 'AFTER_MINUTES', 'LONG_BEFORE'] as const;
export type Impossibility = (typeof IMPOSSIBILITIES)[number];

/** The item of another meeting that is cited: its number where it is printed (`pkt. 98`), and all of its label (`pkt. 3A`). */
export interface CitedItem {
  readonly item: number | null;
  readonly label: string | null;
  /** The citation says that it is not public (`lukket pkt. 1`); left out where it does not. */
  readonly closed?: true;
}

/** What another meeting did with the case, as this document restates it. */
export interface RestatedHandling extends CitedItem {
  /** Null where the document gives none, or an impossible one; such a step becomes a gap, never a step. */
  readonly date: string | null;
  /** The day as printed where it is none that the step can have; left out where it is possible or missing. */
  readonly impossibleDate?: { readonly printed: string; readonly why: Impossibility };
  readonly committee: string;
  readonly outcome: Outcome;
  readonly text: string | null;
  /** Whom it names as the next to have the case. */
  readonly receivers: readonly Receiver[];
  readonly absent: readonly NamedPerson[];
  readonly span: Span;
}

/** An earlier item that this one points to. */
export interface Reference extends CitedItem {
  readonly committee: string;
  readonly date: string | null;
  readonly title: string | null;
  readonly span: Span;
}

/** How running text says that another case belongs to this one. `SEE`: it points there and no more. */
export const CASE_RELATIONS = ['SPLIT_FROM', 'SPLIT_INTO', 'CONTINUES', 'SEE'] as const;
export type CaseRelation = (typeof CASE_RELATIONS)[number];

/** Another case that running text names by its number: `udskilt fra sag 25-000100`. */
export interface CaseReference {
  /** As printed. */
  readonly journalNumber: string;
  readonly relation: CaseRelation;
  /** The sentence. */
  readonly span: Span;
}

export interface Attachment {
  readonly title: string;
  readonly span: Span;
}

/** What a body did on an earlier day, as running text tells it. */
export interface Mention {
  readonly committee: string;
  /** ISO date, never after the meeting's own. */
  readonly date: string;
  /** Whether no year is printed: then it is the latest such day up to the meeting's own. */
  readonly yearInferred: boolean;
  readonly outcome: Outcome;
  /** The sentence, white space folded; a long one is cut at its end by `…`. */
  readonly text: string;
  /** From 0 to 1: below 1, since prose is read. */
  readonly confidence: number;
  readonly span: Span;
}

/** Somebody who took part in an item without being a member of the body. */
export interface Guest {
  readonly name: string;
  /** As printed: `distriktschef`. */
  readonly title: string | null;
  /** The numbers of the items that the line says they came for: `til sag 75`; empty where it names none. */
  readonly cameFor: readonly number[];
  readonly span: Span;
}

/** A law that the item cites. */
export interface LawCitation {
  /** In normal form: `Serviceloven`; for one given by number, `Lov nr. 912 af 21. juni 2022`. */
  readonly name: string;
  /** `§ 85 a`, or null where the whole law is cited. */
  readonly section: string | null;
  /** Its address by the European Legislation Identifier, where number and year are printed. */
  readonly eli: string | null;
  readonly span: Span;
}

export const POLICY_KINDS = [
  'POLICY',
  'STRATEGY',
  'ACTION_PLAN',
  'AGREEMENT',
  'STANDARD',
  'PROJECT',
  'BYLAWS',
] as const;
/** Policy, strategy, *handleplan*, agreement, *kvalitetsstandard*, project, bylaws (*vedtægter*). */
export type PolicyKind = (typeof POLICY_KINDS)[number];

export const POLICY_ROLES = ['DECIDES', 'REPORTS', 'MENTIONS'] as const;
/** What an item does with a policy: decides on it, takes it up without deciding, only mentions it. */
export type PolicyRole = (typeof POLICY_ROLES)[number];

/** A policy that the item names. */
export interface NamedPolicy {
  /** In its basic form, without a period: `Hjemløsestrategi`, `Politik for udsatte unge`, `Fællesskaber for alle`. */
  readonly name: string;
  readonly kind: PolicyKind;
  /** TITLE: the item's title names it. */
  readonly where: 'TITLE' | 'TEXT';
  readonly role: PolicyRole;
  /** 1 where the title prints it in so many words. */
  readonly confidence: number;
  /** The lines that name it; where a title only speaks of it (`rammeaftalens`), `nameSpan` are those that give the name. */
  readonly span: Span;
  readonly nameSpan: Span;
}

export interface Section {
  readonly kind: SectionKind;
  /** As printed, without marks; null where the section begins without a heading of its own. */
  readonly heading: string | null;
  readonly span: Span;
  /** What stands below the heading, a line feed between lines: without marks and page furniture, wrapped lines whole. */
  readonly text: string;
}

export interface Item {
  /** The number that its label begins with. In some municipalities numbers run on through the year. */
  readonly number: number;
  /** The number as printed: `3`, `3A`, `3.1`. */
  readonly label: string;
  /** Which series of numbers of the document it stands in: 2 where they begin anew, as those of closed items do. */
  readonly series: number;
  readonly title: string | null;
  /** The first of `journalNumbers`; null where none is printed. */
  readonly journalNumber: string | null;
  /** Of the cases that it concerns, as printed, white space folded. */
  readonly journalNumbers: readonly string[];
  /** The lines of each of them, in their order. */
  readonly numberSpans: readonly Span[];
  readonly kind: ItemKind;
  /** Not open to the public (*lukket punkt*). */
  readonly closed: boolean;
  readonly type: ItemType | null;
  readonly decision: Decision | null;
  /** Whom the decision names as the next to have the case. */
  readonly receivers: readonly Receiver[];
  /** Who was absent when this item was decided, where it is printed with the decision. */
  readonly absent: readonly NamedPerson[];
  readonly plannedRoute: readonly PlannedStep[];
  readonly handlings: readonly RestatedHandling[];
  readonly references: readonly Reference[];
  /** Each once. */
  readonly caseReferences: readonly CaseReference[];
  readonly attachments: readonly Attachment[];
  readonly laws: readonly LawCitation[];
  /** Each once; the title's first. */
  readonly policies: readonly NamedPolicy[];
  /** What the item's running text tells of earlier meetings. */
  readonly mentions: readonly Mention[];
  readonly guests: readonly Guest[];
  /** Members who took no part in the item because they were disqualified (*inhabil*). */
  readonly disqualified: readonly NamedPerson[];
  /** In order, without a gap: together they cover every line of the item. */
  readonly sections: readonly Section[];
  /** All lines of the item. */
  readonly span: Span;
  /** The lines of number and title. */
  readonly titleSpan: Span;
  /** The lines of the decision; null where there is none. */
  readonly decisionSpan: Span | null;
  /** The lines that say that it is closed, and of which type it is; null where none does. */
  readonly closedSpan: Span | null;
  readonly typeSpan: Span | null;
}

export interface Warning {
  readonly code: string;
  readonly line: number;
  readonly message: string;
}

/** A body (*udvalg*) that bears another name now. */
export interface Succession {
  readonly former: string;
  readonly present: string;
  /** The ISO date from which it is so, where one is printed. */
  readonly date: string | null;
  readonly span: Span;
}

export interface Referat {
  /** The house style that it was read in. */
  readonly style: string;
  readonly meeting: Meeting;
  readonly items: readonly Item[];
  /** The bodies of which the text says that they bear another name now; left out where it says so of none. */
  readonly successions?: readonly Succession[];
  /** Other meetings that it says were cancelled or moved. */
  readonly toldMeetings?: readonly ToldMeeting[];
  readonly warnings: readonly Warning[];
  readonly lineCount: number;
}
