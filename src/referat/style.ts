import type { SectionKind } from './referat.js';

/** What a label of the header is for. `OTHER`: known, but no fact of the meeting. */
export type LabelRole = 'DATE' | 'START' | 'PLACE' | 'PRESENT' | 'ABSENT' | 'GUESTS' | 'OTHER';

/**
 * How one family of minutes is laid out: data only. The parser knows no other difference between documents, so another
 * municipality's layout is another value of this type (docs/house-styles.md).
 * Words are compared folded: lower case, é as e, no closing colon. Patterns run on a line without Markdown marks.
 */
export interface HouseStyle {
  readonly name: string;
  /** For the error message when no style explains a document: what was looked for. */
  readonly lookedFor: string;
  /** The document's opening line; groups `committee` (with the term, where one is printed) and `date`. */
  readonly opening: readonly RegExp[];
  /** A cheap test for a line that may begin the opening line, which may wrap over the lines after it. */
  readonly openingBegins: RegExp;
  /** How a first page is told that no single line opens; null where the style has none. */
  readonly front: FrontPage | null;
  /** The opening line of an agenda (*dagsorden*), which holds no decisions and is refused. */
  readonly agenda: readonly RegExp[];
  /** Labels of the header, each at the beginning of a line. */
  readonly labels: Readonly<Record<LabelRole, readonly string[]>>;
  /** Words that open the table of contents. */
  readonly contents: readonly string[];
  /** Where an item begins; groups `number`, `title`, and `marker` for words such as `Lukket`. */
  readonly item: readonly RegExp[];
  /**
   * Whether `item` is told by its words alone. Where not, since `3. Havnen` begins a line of a list as well, an item
   * counts only where what items are built of stands below it.
   */
  readonly certain: boolean;
  /** Whether what looks like an item is one only where all of them go on by one and leave no decision outside. */
  readonly inSeries: boolean;
  /** The line below a title that gives the item's number (`Sag nr. 24`), for titles without one; group `number`. */
  readonly numberBelow: readonly RegExp[];
  /**
   * Entries of a list of the agenda above the items, to which each item comes back (`Ad 2: Budget`): where a style has
   * them, nothing is an item that the list does not name. Groups `number` and `title`.
   */
  readonly listed: readonly RegExp[];
  /** Lines between items that name a group of them (`LUKKEDE SAGER`): no text; group `closed` where they are not public. */
  readonly groups: readonly RegExp[];
  /** The title printed a second time; groups `number` and `title`. */
  readonly repeatedTitle: readonly RegExp[];
  /** The line that gives the journal number; group `journalNumber`. */
  readonly journalNumber: readonly RegExp[];
  /** A case's number in brackets at the end of a title; group `journalNumber`. */
  readonly bracketedNumber: readonly RegExp[];
  /** A line that gives a subject (KLE) or a document's number, and so tells no case from another. */
  readonly noJournalNumber: readonly RegExp[];
  /** Headings by the kind of section they open. */
  readonly sections: Readonly<Partial<Record<SectionKind, readonly string[]>>>;
  /** Kinds of section whose heading may have its text behind a colon: `Beslutning: Godkendt`. */
  readonly inlineHeadings: readonly SectionKind[];
  /** A line that opens the meeting's own decision without naming the body; group `date` where one stands there. */
  readonly ownDecision: readonly RegExp[];
  /** Route headings whose section may hold something else in other documents: prose under them is no route. */
  readonly looseRouteHeadings: readonly string[];
  /** Headings under which the decision stands in an item that has no other one. */
  readonly looseDecisionHeadings: readonly string[];
  /** The first line of a restated step in the history; groups `committee` and `date`, and `item` where it is printed. */
  readonly restated: readonly RegExp[];
  /**
   * A line that opens a restated step wherever it stands and not only in the history, such as
   * `Beslutning i Byrådet den 27-05-2009:`; groups as in `restated`. The meeting's own opens its decision.
   */
  readonly steps: readonly RegExp[];
  /** The line under a decision that says who decided; groups `committee` and `date`. */
  readonly attribution: readonly RegExp[];
  /** Labels of the line that says who was absent from a step; a closing word may be `fra`. */
  readonly absence: readonly string[];
  /** Labels of the line that says who was there. */
  readonly attendance: readonly string[];
  /** Whole decisions or outcomes that say that nothing is released. */
  readonly notReleased: readonly string[];
  /** Titles of items that concern no case. */
  readonly procedural: readonly RegExp[];
}

/** What tells a first page (*forside*) whose body, day and kind stand on lines of their own. */
export interface FrontPage {
  /** A word for minutes, and one for an agenda. */
  readonly minutes: RegExp;
  readonly agenda: RegExp;
  /** Labels behind which the body stands, and those behind which it may stand. */
  readonly bodyLabels: readonly string[];
  readonly looseBodyLabels: readonly string[];
}

/** Whether a line reads as the first one of an item in a style. */
export const beginsItem = (text: string, { item }: HouseStyle): boolean => item.some((pattern) => pattern.test(text));
