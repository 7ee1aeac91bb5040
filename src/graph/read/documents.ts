import { z } from 'zod';
import type { Reader } from '../store.js';
import { readRows } from './rows.js';

export const documentForm = z.object({
  id: z.string(),
  fileName: z.string(),
  sha256: z.string(),
  lineCount: z.number(),
});
/** A document without its text. */
export type DocumentRecord = z.infer<typeof documentForm>;

const meetingDocumentForm = documentForm.extend({ parent: z.string() });
const textForm = z.object({ id: z.string(), text: z.string() });
/** A document's text, as it was given. */
export type DocumentText = z.infer<typeof textForm>;

export const evidenceForm = z.object({
  startLine: z.number(),
  endLine: z.number(),
  quote: z.string(),
  rule: z.string(),
  confidence: z.number(),
  document: documentForm,
});
/** What one document says of a node: where, why and how surely. */
export type EvidenceRecord = z.infer<typeof evidenceForm>;

const nodeEvidenceForm = evidenceForm.extend({ parent: z.string() });

/** The documents of these keys; a key that nothing has is left out. */
export function readDocuments(reader: Reader, keys: readonly string[]): Promise<DocumentRecord[]> {
  return readRows(reader, 'documents', { keys }, documentForm);
}

/** The documents that are the own minutes of these meetings (`parent`). */
export function readDocumentsOfMeetings(reader: Reader, meetings: readonly string[]) {
  return readRows(reader, 'documents-of-meetings', { keys: meetings }, meetingDocumentForm);
}

/** The texts of these documents. */
export function readTexts(reader: Reader, keys: readonly string[]): Promise<DocumentText[]> {
  return readRows(reader, 'document-texts', { keys }, textForm);
}

/** What documents say of these nodes (`parent`), the statement that counts most first. */
export function readEvidence(reader: Reader, nodes: readonly string[]) {
  return readRows(reader, 'evidence-of-nodes', { keys: nodes }, nodeEvidenceForm);
}
