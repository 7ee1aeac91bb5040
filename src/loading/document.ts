import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { DocumentRefused } from '../errors.js';
import { unreadable } from './files.js';

/** A file that holds text. */
export interface TextFile {
  readonly path: string;
  /** The last part of the path. */
  readonly fileName: string;
  /** Of the file's bytes, in hexadecimal. */
  readonly sha256: string;
  readonly text: string;
}

/** Larger than the minutes of any meeting by far; a bound on what one file can cost. */
const MOST_BYTES = 64 * 1024 * 1024;

const LINE_FEED = 10;
const SAVE_AS_TEXT = 'Save the minutes as plain text or Markdown in UTF-8 and load that file.';

/**
 * The text of a file, exactly as it stands there.
 * @throws DocumentRefused UNREADABLE where it is missing, no file, larger than 64 MiB, or no UTF-8 text.
 */
export async function readTextFile(path: string): Promise<TextFile> {
  const bytes = await readBytes(path);
  refuseOtherFormats(path, bytes);
  return {
    path,
    fileName: basename(path),
    sha256: createHash('sha256').update(bytes).digest('hex'),
    text: decode(path, bytes),
  };
}

async function readBytes(path: string): Promise<Buffer> {
  try {
    const found = await stat(path);
    // A pipe or a device could be waited for without end.
    if (!found.isFile()) {
      const what = found.isDirectory() ? 'It is a folder' : 'It is neither a file nor a folder';
      throw refusal(path, `${what}.`, 'Name a file.');
    }
    if (found.size > MOST_BYTES) {
      const size = (found.size / 1024 / 1024).toFixed(0);
      throw refusal(path, `It is larger than 64 MiB (${size} MiB), which no minutes are.`, SAVE_AS_TEXT);
    }
    return await readFile(path);
  } catch (error) {
    throw unreadable(path, error);
  }
}

/** Refuses what is recognised as something else than UTF-8 text, by its first bytes. */
function refuseOtherFormats(path: string, bytes: Buffer): void {
  if (bytes.length === 0) throw refusal(path, 'The file is empty.', SAVE_AS_TEXT);
  if (bytes.subarray(0, 5).toString('latin1') === '%PDF-') {
    throw refusal(path, 'It is a PDF.', 'Extract its text (pdftotext -layout FILE) and load that.');
  }
  if (bytes.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004') {
    throw refusal(path, 'It is a packed file, such as a Word document.', SAVE_AS_TEXT);
  }
  const mark = bytes.subarray(0, 2).toString('latin1');
  if (mark === '\u00ff\u00fe' || mark === '\u00fe\u00ff') {
    throw refusal(path, 'It is text in UTF-16.', 'Convert it: iconv -f UTF-16 -t UTF-8 FILE.');
  }
  const nul = bytes.indexOf(0);
  if (nul !== -1) {
    throw refusal(path, 'It holds a NUL byte, so it is no text.', SAVE_AS_TEXT, lineAt(bytes, nul));
  }
}

/** The text with everything that the bytes say, a byte-order mark included. */
function decode(path: string, bytes: Buffer): string {
  if (isUtf8(bytes)) return bytes.toString('utf8');
  const remedy = 'Convert it: iconv -f ISO-8859-1 -t UTF-8 FILE.';
  throw refusal(path, 'It is no valid UTF-8.', remedy, lineAt(bytes, startOfInvalidLine(bytes)));
}

/** Where the first line begins that is no UTF-8: halves the lines until only that one is left. */
function startOfInvalidLine(bytes: Buffer): number {
  let start = 0;
  let end = bytes.length;
  for (;;) {
    const middle = (start + end) >>> 1;
    // No character but the line feed itself has its byte in it, so lines can be looked at one by one.
    let border = bytes.indexOf(LINE_FEED, middle) + 1;
    if (border === 0 || border >= end) border = bytes.lastIndexOf(LINE_FEED, middle) + 1;
    if (border <= start) return start;
    if (isUtf8(bytes.subarray(start, border))) start = border;
    else end = border;
  }
}

/** The line, counted from 1 by line feed, in which the byte at an offset stands. */
function lineAt(bytes: Buffer, offset: number): number {
  let line = 1;
  for (let index = 0; index < offset; index += 1) if (bytes[index] === LINE_FEED) line += 1;
  return line;
}

function refusal(path: string, message: string, remedy: string, line?: number): DocumentRefused {
  return new DocumentRefused('UNREADABLE', message, {
    place: line === undefined ? { file: path } : { file: path, line },
    remedy,
  });
}
