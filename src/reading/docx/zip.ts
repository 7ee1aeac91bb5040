import { inflateRawSync } from 'node:zlib';
import { refused, SAVE_AS_TEXT } from '../source.js';

/** More than any document has; a bound on what one file can cost. */
const MOST_ENTRIES = 2000;
const MOST_UNPACKED = 32 * 1024 * 1024;

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const END_LENGTH = 22;
/** The comment behind the end of the directory is as long as two bytes can say. */
const LONGEST_COMMENT = 0xffff;
const STORED = 0;
const DEFLATED = 8;

/**
 * The parts of a ZIP file (APPNOTE 6.3) whose names are wanted, unpacked.
 * @throws DocumentRefused DAMAGED, or TOO_LARGE where it holds too much.
 */
export function unpacked(bytes: Uint8Array, wanted: ReadonlySet<string>): Map<string, Uint8Array> {
  try {
    return unpackedParts(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), wanted);
  } catch (error) {
    if (error instanceof RangeError || (error instanceof Error && 'errno' in error)) throw damaged();
    throw error;
  }
}

function unpackedParts(bytes: Buffer, wanted: ReadonlySet<string>): Map<string, Uint8Array> {
  const end = endOf(bytes);
  const count = bytes.readUInt16LE(end + 10);
  if (count > MOST_ENTRIES) throw tooLarge(`It packs ${count} parts, more than ${MOST_ENTRIES}.`);
  const parts = new Map<string, Uint8Array>();
  let left = MOST_UNPACKED;
  let at = bytes.readUInt32LE(end + 16);
  for (let entry = 0; entry < count; entry += 1) {
    if (bytes.readUInt32LE(at) !== ENTRY) throw damaged();
    const nameLength = bytes.readUInt16LE(at + 28);
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    if (wanted.has(name) && !parts.has(name)) {
      const part = partAt(bytes, at, left);
      left -= part.length;
      parts.set(name, part);
    }
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return parts;
}

function partAt(bytes: Buffer, entry: number, left: number): Uint8Array {
  const method = bytes.readUInt16LE(entry + 10);
  const size = bytes.readUInt32LE(entry + 20);
  const head = bytes.readUInt32LE(entry + 42);
  const start = head + 30 + bytes.readUInt16LE(head + 26) + bytes.readUInt16LE(head + 28);
  if (start + size > bytes.length) throw damaged();
  const packed = bytes.subarray(start, start + size);
  if (method === STORED) {
    if (packed.length > left) throw tooLarge(UNPACKS);
    return packed;
  }
  if (method !== DEFLATED) throw damaged();
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(left, 1) });
  } catch (error) {
    const isLarge = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    throw isLarge ? tooLarge(UNPACKS) : damaged();
  }
}

const UNPACKS = `It unpacks to more than ${MOST_UNPACKED / 1024 / 1024} MiB.`;

function endOf(bytes: Buffer): number {
  const first = Math.max(0, bytes.length - END_LENGTH - LONGEST_COMMENT);
  for (let at = bytes.length - END_LENGTH; at >= first; at -= 1) if (bytes.readUInt32LE(at) === END) return at;
  throw damaged();
}

const damaged = () =>
  refused('DAMAGED', 'It is a packed file, and damaged.', 'Get it anew from where it was published.');
const tooLarge = (message: string) => refused('TOO_LARGE', message, SAVE_AS_TEXT);
