import { z } from 'zod';
import {
  CASE_RELATIONS,
  IMPOSSIBILITIES,
  ITEM_KINDS,
  ITEM_TYPES,
  MEETING_KINDS,
  MEETING_STATUSES,
  OUTCOMES,
  POLICY_KINDS,
  POLICY_ROLES,
  SECTION_KINDS,
  type Receiver,
  type Referat,
} from './referat.js';

/** The shape that `sagsgraf parse` prints: dates are ISO, what is absent is null. */
const date = z.iso.date();
const outcome = z.enum(OUTCOMES);
const name = z.string().min(1);
const lineNumber = z.int().min(1);

const receiver = z.strictObject({
  committee: z.string().nullable().describe('null: back to the administration'),
  date: date.nullable().describe('The day that is named for it'),
});

export const printedReferatSchema = z
  .strictObject({
    document: z.strictObject({
      fileName: z.string().describe('Name of the file, without its folder'),
      sha256: z
        .string()
        .regex(/^[0-9a-f]{64}$/u)
        .describe('Of the file’s bytes'),
    }),
    meeting: z.strictObject({
      municipality: z
        .strictObject({ name, code: z.string().regex(/^\d{4}$/u) })
        .nullable()
        .describe('As stated by the caller or inferred from the text'),
      committee: name.describe('Without election term'),
      term: z
        .string()
        .regex(/^\d{4}-\d{4}$/u)
        .nullable()
        .describe('Election term: 2022-2025'),
      date,
      dateDoubtful: z.boolean().describe('The document’s own dates disagree'),
      startTime: z
        .string()
        .regex(/^\d{2}:\d{2}$/u)
        .nullable(),
      place: z.string().nullable(),
      kind: z.enum(MEETING_KINDS),
      status: z.enum(MEETING_STATUSES).describe('PLANNED: an agenda; CANCELLED, MOVED: as its own page says'),
      movedTo: date.nullable(),
      present: z.array(name),
      absent: z.array(name),
      guests: z.array(z.strictObject({ name, title: z.string().nullable() })).describe('As the header prints them'),
    }),
    items: z.array(
      z.strictObject({
        number: z.int().min(0),
        label: name.describe('The number as printed: 3A, 3.1'),
        title: z.string().nullable(),
        journalNumber: z.string().nullable().describe('The first of journalNumbers'),
        journalNumbers: z.array(z.string()).describe('Of the cases that it concerns, as printed'),
        kind: z.enum(ITEM_KINDS).describe('PROCEDURAL items concern no case'),
        closed: z.boolean().describe('Not open to the public'),
        type: z.enum(ITEM_TYPES).nullable(),
        decision: z.strictObject({ text: z.string(), outcome }).nullable(),
        receivers: z.array(receiver).describe('Whom the decision names as the next to have the case'),
        plannedRoute: z.array(
          z.strictObject({ committee: name, action: z.string().nullable(), date: date.nullable() }),
        ),
        handlings: z.array(
          z.strictObject({
            date: date.nullable(),
            impossibleDate: z
              .strictObject({ printed: z.string(), why: z.enum(IMPOSSIBILITIES) })
              .nullable()
              .describe('The printed day where it is none that the step can have'),
            committee: z.string(),
            item: z.int().nullable(),
            outcome,
            text: z.string().nullable(),
            receivers: z.array(receiver),
            absent: z.array(name),
          }),
        ),
        references: z.array(
          z.strictObject({
            committee: name,
            date: date.nullable(),
            item: z.int().nullable(),
            title: z.string().nullable(),
          }),
        ),
        caseReferences: z
          .array(z.strictObject({ journalNumber: z.string(), relation: z.enum(CASE_RELATIONS) }))
          .describe('Other cases that running text names by their numbers'),
        attachments: z.array(z.string()),
        laws: z.array(
          z.strictObject({
            name,
            section: z.string().nullable().describe('§ 85 a; null: the whole law'),
            eli: z.url().nullable().describe('Its address, where number and year are printed'),
          }),
        ),
        mentions: z
          .array(
            z.strictObject({
              committee: name,
              date,
              yearInferred: z.boolean().describe('No year is printed: the latest such day up to the meeting’s own'),
              outcome,
              text: name.describe('The sentence'),
              confidence: z.number().min(0).max(1),
            }),
          )
          .describe('What running text tells of earlier meetings'),
        guests: z.array(z.strictObject({ name, title: z.string().nullable() })),
        disqualified: z.array(name).describe('Members who were disqualified (inhabil)'),
        policies: z.array(
          z.strictObject({
            name: name.describe('In its basic form, without a period: Hjemløsestrategi'),
            kind: z.enum(POLICY_KINDS),
            where: z.enum(['TITLE', 'TEXT']),
            role: z.enum(POLICY_ROLES).describe('Whether the item decides on it, takes it up, or only mentions it'),
          }),
        ),
        sections: z.array(
          z.strictObject({
            kind: z.enum(SECTION_KINDS),
            heading: z.string().nullable().describe('As printed; null where the section has none of its own'),
            startLine: lineNumber,
            endLine: lineNumber,
          }),
        ),
      }),
    ),
    warnings: z.array(z.strictObject({ code: z.string(), line: lineNumber, message: z.string() })),
  })
  .describe('What Sagsgraf reads in the minutes (referat) of one meeting');

export type PrintedReferat = z.infer<typeof printedReferatSchema>;

/** The JSON Schema (draft 2020-12) of the printed form, as `schema/referat.schema.json` holds it. */
export function printedReferatJsonSchema(): string {
  return `${JSON.stringify(z.toJSONSchema(printedReferatSchema), null, 2)}\n`;
}

/** The printed form of what was read: the facts without the lines they stand on. */
export function printedReferat(referat: Referat, document: { fileName: string; sha256: string }): PrintedReferat {
  const { meeting } = referat;
  const names = (people: readonly { name: string }[]): string[] => people.map((person) => person.name);
  return {
    document: { fileName: document.fileName, sha256: document.sha256 },
    meeting: {
      municipality:
        meeting.municipality === null ? null : { name: meeting.municipality.name, code: meeting.municipality.code },
      committee: meeting.committee,
      term: meeting.term,
      date: meeting.date,
      dateDoubtful: meeting.dateDoubtful,
      startTime: meeting.startTime,
      place: meeting.place,
      kind: meeting.joint === undefined ? meeting.kind : 'JOINT',
      status: meeting.status,
      movedTo: meeting.movedTo,
      present: names(meeting.present),
      absent: names(meeting.absent),
      guests: meeting.guests.map(({ name: guest, title }) => ({ name: guest, title })),
    },
    items: referat.items.map((item) => ({
      number: item.number,
      label: item.label,
      title: item.title,
      journalNumber: item.journalNumber,
      journalNumbers: [...item.journalNumbers],
      kind: item.kind,
      closed: item.closed,
      type: item.type,
      decision: item.decision,
      receivers: item.receivers.map(printedReceiver),
      plannedRoute: item.plannedRoute.map(({ committee, action, date: planned }) => ({
        committee,
        action,
        date: planned,
      })),
      handlings: item.handlings.map((step) => ({
        date: step.date,
        impossibleDate: step.impossibleDate ?? null,
        committee: step.committee,
        item: step.item,
        outcome: step.outcome,
        text: step.text,
        receivers: step.receivers.map(printedReceiver),
        absent: names(step.absent),
      })),
      references: item.references.map(({ committee, date: referred, item: number, title }) => ({
        committee,
        date: referred,
        item: number,
        title,
      })),
      caseReferences: item.caseReferences.map(({ journalNumber, relation }) => ({ journalNumber, relation })),
      attachments: item.attachments.map((attachment) => attachment.title),
      laws: item.laws.map(({ name: law, section, eli }) => ({ name: law, section, eli })),
      mentions: item.mentions.map(({ committee, date: day, yearInferred, outcome: deed, text, confidence }) => ({
        committee,
        date: day,
        yearInferred,
        outcome: deed,
        text,
        confidence,
      })),
      guests: item.guests.map(({ name: guest, title }) => ({ name: guest, title })),
      disqualified: names(item.disqualified),
      policies: item.policies.map(({ name: policy, kind, where, role }) => ({ name: policy, kind, where, role })),
      sections: item.sections.map(({ kind, heading, span }) => ({
        kind,
        heading,
        startLine: span.start,
        endLine: span.end,
      })),
    })),
    warnings: referat.warnings.map(({ code, line, message }) => ({ code, line, message })),
  };
}

const printedReceiver = ({ committee, date: day }: Receiver) => ({ committee, date: day });
