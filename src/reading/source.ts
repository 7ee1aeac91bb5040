import { DocumentRefused, type ErrorCode } from '../errors.js';

/** The forms in which minutes come, the richest first: of two of one meeting the richer tells more for certain. */
export const DOCUMENT_FORMATS = ['FIRSTAGENDA', 'DOCX', 'HTML', 'TEXT'] as const;
export type DocumentFormat = (typeof DOCUMENT_FORMATS)[number];

/** What one file says, as text: headings bear the marks of Markdown where the form marks them. */
export interface SourceText {
  readonly format: DocumentFormat;
  readonly text: string;
  /** What was to be guessed on the way. */
  readonly warnings: readonly ReadingWarning[];
}

export interface ReadingWarning {
  readonly code: 'ENCODING';
  readonly message: string;
}

/** A refusal of a file for what it is; the caller knows its path. */
export function refused(code: ErrorCode, message: string, remedy: string): DocumentRefused {
  return new DocumentRefused(code, message, { remedy });
}

export const SAVE_AS_TEXT = 'Save the minutes as plain text or Markdown in UTF-8 and load that file.';

/** A page or an answer of a site of so many bytes is no meeting's; a bound on what one file can cost. */
const MOST_MARKED = 16 * 1024 * 1024;

/** @throws DocumentRefused TOO_LARGE */
export function refuseLarge(bytes: Uint8Array, what: string): void {
  if (bytes.length <= MOST_MARKED) return;
  const size = Math.ceil(bytes.length / 1024 / 1024);
  throw refused('TOO_LARGE', `It is ${what} of ${size} MiB; no meeting has more than 16.`, SAVE_AS_TEXT);
}
