import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { DocumentRefused } from '../errors.js';
import { readSource } from '../reading/read.js';
import { SAVE_AS_TEXT, type SourceText } from '../reading/source.js';
import { refusedAt, unreadable } from './files.js';

/** A file that was read as text. */
export interface TextFile extends SourceText {
  readonly path: string;
  /** The last part of the path. */
  readonly fileName: string;
  /** Of the file's bytes, in hexadecimal. */
  readonly sha256: string;
}

/** Larger than the minutes of any meeting by far; a bound on what one file can cost. */
const MOST_BYTES = 64 * 1024 * 1024;

/**
 * The text of a file: of one that holds text, exactly as it stands there.
 * @throws DocumentRefused UNREADABLE where it is missing, no file, larger than 64 MiB, or of no form that is known.
 */
export async function readTextFile(path: string): Promise<TextFile> {
  const bytes = await readBytes(path);
  const { text, format, warnings } = sourceOf(path, bytes);
  return {
    path,
    fileName: basename(path),
    sha256: createHash('sha256').update(bytes).digest('hex'),
    format,
    text,
    warnings,
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

function sourceOf(path: string, bytes: Buffer): SourceText {
  if (bytes.subarray(0, 5).toString('latin1') === '%PDF-') {
    throw refusal(path, 'It is a PDF.', 'Extract its text (pdftotext -layout FILE) and load that.');
  }
  try {
    return readSource(bytes);
  } catch (error) {
    throw error instanceof DocumentRefused ? refusedAt(path, error) : error;
  }
}

function refusal(path: string, message: string, remedy: string, line?: number): DocumentRefused {
  return new DocumentRefused('UNREADABLE', message, {
    place: line === undefined ? { file: path } : { file: path, line },
    remedy,
  });
}
