import { isUtf8 } from 'node:buffer';
import { DocumentRefused } from '../../errors.js';
import { refused, SAVE_AS_TEXT, type ReadingWarning } from '../source.js';

/** Bytes as text, with a warning where its encoding was told by the bytes and not by the rule that text is UTF-8. */
export interface Decoded {
  readonly text: string;
  readonly warnings: readonly ReadingWarning[];
}

const LINE_FEED = 10;
/** Signs that Windows-1252 leaves open, so that text in it has none of them. */
const OPEN = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);
/** UTF-16 is looked for in so many bytes. */
const SEEN = 4096;

/**
 * The text of bytes in UTF-8, UTF-16 or Windows-1252, a byte-order mark included.
 * @param named the encoding that the document itself names (a web page does), tried where the bytes are no UTF-8.
 * @throws DocumentRefused UNREADABLE, with the line, where they are none of these.
 */
export function decoded(bytes: Uint8Array, named: string | null = null): Decoded {
  const utf16 = utf16Of(bytes);
  if (utf16 !== null) return in16(bytes, utf16);
  const nul = bytes.indexOf(0);
  if (nul !== -1) throw unreadable('It holds a NUL byte, so it is no text.', SAVE_AS_TEXT, bytes, nul);
  if (isUtf8(bytes)) return { text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes), warnings: [] };
  const wrong = startOfInvalidLine(bytes);
  if (!isSingleByte(bytes)) {
    const remedy = 'Save it again in UTF-8; in an editor, reopen it with its own encoding first.';
    throw unreadable('It is no valid UTF-8, and no text in Windows-1252 either.', remedy, bytes, wrong);
  }
  const text = new TextDecoder('windows-1252', { ignoreBOM: true }).decode(bytes);
  if (named !== null && /^(?:windows-1252|iso-8859-1|latin1|us-ascii)$/iu.test(named)) return { text, warnings: [] };
  return { text, warnings: [told('Windows-1252')] };
}

function in16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): Decoded {
  try {
    const text = new TextDecoder(encoding, { ignoreBOM: true, fatal: true }).decode(bytes);
    return { text, warnings: [told('UTF-16')] };
  } catch {
    throw refused('DAMAGED', 'It begins as text in UTF-16 and is none.', SAVE_AS_TEXT);
  }
}

const told = (encoding: string): ReadingWarning => ({
  code: 'ENCODING',
  message: `It is no UTF-8 and was read as text in ${encoding}. Look whether its letters are right.`,
});

/** By the mark at its beginning; without one, by the NUL that every other byte of Latin letters is. */
function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const seen = bytes.subarray(0, SEEN);
  const nuls = [0, 0];
  for (const [index, byte] of seen.entries()) if (byte === 0) nuls[index % 2] = (nuls[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = nuls;
  if (odd > 0.4 * (seen.length / 2) && even === 0) return 'utf-16le';
  return even > 0.4 * (seen.length / 2) && odd === 0 ? 'utf-16be' : null;
}

/** Whether bytes may be one letter each: text in UTF-8 with a fault in it has far more letters that are right as such. */
function isSingleByte(bytes: Uint8Array): boolean {
  let [whole, broken] = [0, 0];
  for (let index = 0; index < bytes.length; index += 1) {
    const byte = bytes[index] ?? 0;
    if (byte < 0x80) continue;
    const follows = ((bytes[index + 1] ?? 0) & 0xc0) === 0x80;
    if (byte >= 0xc2 && byte <= 0xdf && follows) {
      whole += 1;
      index += 1;
    } else {
      if (OPEN.has(byte)) return false;
      broken += 1;
    }
  }
  return broken > whole;
}

/** Where the first line begins that is no UTF-8: halves the lines until only that one is left. */
function startOfInvalidLine(bytes: Uint8Array): number {
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

/** A refusal at the line, counted from 1 by line feed, in which the byte at an offset stands. */
function unreadable(message: string, remedy: string, bytes: Uint8Array, offset: number): DocumentRefused {
  let line = 1;
  for (let index = 0; index < offset; index += 1) if (bytes[index] === LINE_FEED) line += 1;
  return new DocumentRefused('UNREADABLE', message, { place: { file: '', line }, remedy });
}
