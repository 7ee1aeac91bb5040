import { z } from 'zod';
import { ITEM_KINDS, ITEM_TYPES, SECTION_KINDS } from '../../referat/referat.js';
import type { Reader } from '../store.js';
import { committeeForm } from './committees.js';
import { outcomeForm } from './journeys.js';
import { readRows } from './rows.js';

const sectionForm = z.object({
  kind: z.enum(SECTION_KINDS),
  heading: z.string().nullable(),
  startLine: z.number(),
  endLine: z.number(),
});

/** The graph keeps an item's sections as one JSON text, since a property holds no maps. */
export const sectionsForm = z
  .string()
  .nullable()
  .transform((text): unknown => (text === null ? [] : JSON.parse(text)))
  .pipe(z.array(sectionForm));

const itemForm = z.object({
  id: z.string(),
  number: z.number().nullable(),
  label: z.string().nullable(),
  title: z.string().nullable(),
  type: z.enum(ITEM_TYPES).nullable(),
  kind: z.enum(ITEM_KINDS).nullable(),
  closed: z.boolean().nullable(),
  decision: z.string().nullable(),
  outcome: outcomeForm,
  loaded: z.boolean(),
  sections: sectionsForm,
});
/** An agenda item. `loaded` is false for one that is only cited. */
export type ItemRecord = z.infer<typeof itemForm>;

export const childItemForm = itemForm.extend({ parent: z.string() });
/** An item that belongs to the node whose key `parent` is. */
export type ChildItemRecord = z.infer<typeof childItemForm>;

const attachmentForm = z.object({ id: z.string(), title: z.string(), position: z.number().nullable() });
/** An attachment of an item. */
export type AttachmentRecord = z.infer<typeof attachmentForm>;
const itemAttachmentForm = attachmentForm.extend({ parent: z.string() });

const routeForm = z.object({
  parent: z.string(),
  position: z.number(),
  action: z.string().nullable(),
  date: z.string().nullable(),
  committee: committeeForm,
});
/** One entry of the route printed in the item whose key `parent` is. */
export type RouteRecord = z.infer<typeof routeForm>;

/** The items of these keys; a key that nothing has is left out. */
export function readItems(reader: Reader, keys: readonly string[]): Promise<ItemRecord[]> {
  return readRows(reader, 'items', { keys }, itemForm);
}

/** The items of these meetings (`parent`), in the order of the agenda. */
export function readItemsOfMeetings(reader: Reader, meetings: readonly string[]): Promise<ChildItemRecord[]> {
  return readRows(reader, 'items-of-meetings', { keys: meetings }, childItemForm);
}

/** The items that concern these cases (`parent`), by date and number. */
export function readItemsOfCases(reader: Reader, cases: readonly string[]): Promise<ChildItemRecord[]> {
  return readRows(reader, 'items-of-cases', { keys: cases }, childItemForm);
}

/** The items in which these handlings (`parent`) took place, lowest number first. */
export function readItemsOfHandlings(reader: Reader, handlings: readonly string[]): Promise<ChildItemRecord[]> {
  return readRows(reader, 'items-of-handlings', { keys: handlings }, childItemForm);
}

/** The items that these items (`parent`) refer to. */
export function readReferences(reader: Reader, items: readonly string[]): Promise<ChildItemRecord[]> {
  return readRows(reader, 'references-of-items', { keys: items }, childItemForm);
}

/** The items that refer to these items (`parent`). */
export function readReferencesTo(reader: Reader, items: readonly string[]): Promise<ChildItemRecord[]> {
  return readRows(reader, 'references-to-items', { keys: items }, childItemForm);
}

/** The routes printed in these items (`parent`), in order. */
export function readRoutes(reader: Reader, items: readonly string[]): Promise<RouteRecord[]> {
  return readRows(reader, 'routes-of-items', { keys: items }, routeForm);
}

/** The attachments of these items (`parent`), in order. */
export function readAttachmentsOfItems(reader: Reader, items: readonly string[]) {
  return readRows(reader, 'attachments-of-items', { keys: items }, itemAttachmentForm);
}

/** The attachments of these keys; a key that nothing has is left out. */
export function readAttachments(reader: Reader, keys: readonly string[]): Promise<AttachmentRecord[]> {
  return readRows(reader, 'attachments', { keys }, attachmentForm);
}
