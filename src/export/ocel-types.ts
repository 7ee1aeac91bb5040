import { OUTCOMES, type Outcome } from '../referat/referat.js';

/** A type of attribute of OCEL. Values are always written as text, which is what its JSON schema takes. */
export type AttributeType = 'string' | 'time';

/** A kind of node that is an object (*objekt*) of the log. */
export interface ObjectForm {
  /** The object type. */
  readonly type: string;
  /** With which the keys of these nodes begin. */
  readonly prefix: string;
  /** Whether the nodes bear the date of a meeting, by which a period chooses among them. */
  readonly dated: boolean;
  /** Attribute, with the property of the node that gives it. */
  readonly attributes: Readonly<Record<string, { readonly property: string; readonly type: AttributeType }>>;
  /** Types of edges that lead to other objects, each with the qualifier of the relationship. */
  readonly out: Readonly<Record<string, string>>;
  /** The same for edges that come from other objects. */
  readonly in: Readonly<Record<string, string>>;
}

const text = (property: string) => ({ property, type: 'string' }) as const;
const date = (property: string) => ({ property, type: 'time' }) as const;

/** How a person may take part in a meeting, one of its items or a step. */
const PART: Readonly<Record<string, string>> = {
  ABSENT: 'absent',
  ATTENDED: 'present',
  DISQUALIFIED: 'disqualified',
  GUEST_AT: 'guest',
};

/** The objects, in the order in which they are written. */
export const OBJECT_FORMS: readonly ObjectForm[] = [
  {
    type: 'committee',
    prefix: 'committee:',
    dated: false,
    attributes: { kind: text('kind'), municipality: text('municipality'), name: text('name') },
    out: {},
    in: {},
  },
  {
    type: 'person',
    prefix: 'person:',
    dated: false,
    attributes: { municipality: text('municipality'), name: text('name'), party: text('party'), role: text('role') },
    out: {},
    in: {},
  },
  {
    type: 'policy',
    prefix: 'policy:',
    dated: false,
    attributes: { kind: text('kind'), municipality: text('municipality'), name: text('name') },
    out: {},
    in: {},
  },
  {
    type: 'document',
    prefix: 'document:',
    dated: false,
    attributes: { fileName: text('fileName'), municipality: text('municipality'), sha256: text('sha256') },
    out: {},
    in: {},
  },
  {
    type: 'meeting',
    prefix: 'meeting:',
    dated: true,
    attributes: {
      date: date('date'),
      loaded: text('loaded'),
      municipality: text('municipality'),
      place: text('place'),
      startsAt: text('startsAt'),
      term: text('term'),
    },
    out: { HELD_BY: 'held by' },
    in: PART,
  },
  {
    type: 'case',
    prefix: 'case:',
    dated: false,
    attributes: {
      identityRule: text('identityRule'),
      journalNumber: text('journalNumber'),
      municipality: text('municipality'),
      title: text('title'),
    },
    out: { ABOUT: 'about' },
    in: {},
  },
  {
    type: 'item',
    prefix: 'item:',
    dated: true,
    attributes: {
      closed: text('closed'),
      date: date('date'),
      itemType: text('type'),
      kind: text('kind'),
      loaded: text('loaded'),
      municipality: text('municipality'),
      number: text('number'),
      outcome: text('outcome'),
      title: text('title'),
    },
    out: { CONCERNS: 'concerns', PLANNED: 'planned in', REFERS_TO: 'refers to' },
    in: { ...PART, HAS_ITEM: 'on the agenda of' },
  },
];

/** What a step (*sagstrin*) is joined to, with the qualifiers; item, absentees and documents are found otherwise. */
export const STEP_EDGES: Pick<ObjectForm, 'out' | 'in'> = {
  out: { AT: 'meeting', BY: 'committee', RECEIVED_BY: 'sent to' },
  in: { DISQUALIFIED: 'disqualified', GUEST_AT: 'guest', HANDLED_IN: 'case' },
};

/** The event types: the outcomes of a step. */
export const EVENT_TYPES: readonly Outcome[] = OUTCOMES;

/** The attributes of every event. */
export const EVENT_ATTRIBUTES: Readonly<Record<string, AttributeType>> = {
  confidence: 'string',
  evidence: 'string',
  outcome: 'string',
  text: 'string',
  timePrecision: 'string',
};
