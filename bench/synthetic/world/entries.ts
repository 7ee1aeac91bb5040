import type { Entry, Meeting, Paper, Procedure, Step } from './model.js';

type Traits = Partial<Pick<Entry, 'inserted' | 'paper' | 'also' | 'taken' | 'inClosedSeries'>>;

const PLAIN = {
  number: 0,
  label: '',
  inserted: null,
  inClosedSeries: false,
  paper: 'MINUTES',
  also: [],
  taken: true,
} as const;

/** An item that takes a step of a case. */
export const caseEntry = (meeting: Meeting, step: Step, traits: Traits = {}): Entry => ({
  ...PLAIN,
  meeting,
  step,
  procedure: null,
  ...traits,
});

/** An item that concerns no case. */
export const procedureEntry = (meeting: Meeting, procedure: Procedure, traits: Traits = {}): Entry => ({
  ...PLAIN,
  meeting,
  step: null,
  procedure,
  ...traits,
});

/** The item that took a step. */
export const entryOf = (step: Step): Entry | undefined =>
  step.meeting.entries.find((entry) => entry.step === step || entry.also.includes(step));

/** What the key of an item has behind its meeting. */
export const partOf = ({ label, inClosedSeries }: Entry): string =>
  `${inClosedSeries ? 'lukket-' : ''}${label.toLowerCase()}`;

/** The documents that a meeting has when its minutes are written: an agenda that came out before is one of them. */
export function papersOf(meeting: Meeting): Paper[] {
  const printed = (['MINUTES', 'ADDITIONAL', 'CLOSED'] as const).filter(
    (paper) => paper === 'MINUTES' || meeting.entries.some((entry) => entry.paper === paper),
  );
  return meeting.agendaPublished ? ['AGENDA', ...printed] : printed;
}

/** The items that a document of a meeting prints. */
export const entriesIn = (meeting: Meeting, paper: Paper): Entry[] =>
  meeting.entries.filter((entry) => entry.paper === (paper === 'AGENDA' ? 'MINUTES' : paper));
