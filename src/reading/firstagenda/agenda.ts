/** What FirstAgenda Publication gives of one meeting, in its JSON as on its page. */
export interface Agenda {
  /** Minutes, or an agenda of a meeting to come. */
  readonly kind: 'REFERAT' | 'DAGSORDEN';
  readonly committee: string;
  /** What the meeting calls itself where that says more than its kind: `Ekstraordinært møde`. */
  readonly name: string | null;
  readonly isAdditional: boolean;
  /** ISO date, in local time. */
  readonly date: string;
  /** `HH:MM`, in local time. */
  readonly start: string | null;
  readonly place: string | null;
  readonly participants: readonly string[];
  readonly items: readonly AgendaPoint[];
}

/** A point of the agenda (*dagsordenpunkt*). */
export interface AgendaPoint {
  readonly number: string | null;
  readonly title: string;
  readonly journalNumber: string | null;
  readonly isOpen: boolean;
  readonly fields: readonly AgendaField[];
  readonly attachments: readonly string[];
}

/** A field (*felt*) of a point: its name, empty where it has none, and its text with marks as of a page. */
export interface AgendaField {
  readonly name: string;
  readonly text: string;
}
