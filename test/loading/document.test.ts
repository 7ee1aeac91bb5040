import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { DocumentRefused } from '../../src/errors.js';
import { readTextFile } from '../../src/loading/document.js';
import { parseReferat } from '../../src/referat/parse.js';
import { scratch } from '../cli/scratch.js';

const NOVEL = 'Det var en mørk aften i november, og ingen vidste, hvor sagen var blevet af. Punkt, sagde han.\n';

describe('what is no referat', () => {
  test.each<[string, Buffer | string, RegExp]>([
    ['an empty file', '', /empty/],
    ['the bytes of a PDF', Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(1 << 20, 0xe5)]), /PDF.*pdftotext/],
    ['a packed file that ends in the middle', Buffer.from('PK\u0003\u0004\u0014'), /packed.*damaged/],
    [
      'JSON',
      JSON.stringify({ items: Array.from({ length: 50_000 }, (_, number) => ({ number })) }, null, 1),
      /minutes/,
    ],
    ['a novel', NOVEL.repeat(20_000), /minutes/],
    ['50 MB of one letter', Buffer.alloc(50_000_000, 'a'), /minutes/],
    ['text in UTF-16 that is none', Buffer.from([0xff, 0xfe, 0x00, 0xd8, 0x00]), /UTF-16/],
    ['a NUL byte', 'REFERAT\n\0', /NUL/],
    [
      '64 MB of letters with one in Windows-1252 at their end',
      Buffer.concat([Buffer.alloc(64_000_000, 'a\n'), Buffer.of(0xe6)]),
      /minutes/,
    ],
    [
      'a long line with a byte at its end that no text has',
      Buffer.concat([Buffer.alloc(64_000_000, 'a'), Buffer.of(0x81)]),
      /UTF-8/,
    ],
  ])('%s is refused, with a reason and a remedy', async (_what, bytes, reason) => {
    const path = join(await scratch(), 'file.txt');
    await writeFile(path, bytes);
    const refused = await readTextFile(path).then(
      ({ text }) => refusalOf(() => parseReferat(text)),
      (error: unknown) => error,
    );
    expect(refused).toBeInstanceOf(DocumentRefused);
    expect(String(refused)).toMatch(reason);
    expect(refused).toMatchObject({ remedy: expect.stringMatching(/\w/) });
  });

  test('a file over 64 MiB is refused unread, also one that holds nothing but holes', async () => {
    const path = join(await scratch(), 'large.txt');
    await writeFile(path, '');
    await truncate(path, 64 * 1024 * 1024 + 1);
    await expect(readTextFile(path)).rejects.toThrow(/larger than 64 MiB/);
  });

  test('what is no file is refused: a folder, a pipe that nobody writes to, nothing at all', async () => {
    const folder = await scratch();
    await mkdir(join(folder, 'folder.txt'));
    await expect(readTextFile(join(folder, 'folder.txt'))).rejects.toThrow(/folder/);
    execFileSync('mkfifo', [join(folder, 'pipe.txt')]);
    await expect(readTextFile(join(folder, 'pipe.txt'))).rejects.toThrow(/neither a file nor a folder/);
    await expect(readTextFile(join(folder, 'none.txt'))).rejects.toThrow(/no such file/);
  });
});

test('a text is read as it stands, with its byte-order mark, and hashed by its bytes', async () => {
  const path = join(await scratch(), 'å.txt');
  const bytes = Buffer.from('\uFEFFPunkt 1: Råd\r\n');
  await writeFile(path, bytes);
  expect(await readTextFile(path)).toEqual({
    path,
    fileName: 'å.txt',
    sha256: createHash('sha256').update(bytes).digest('hex'),
    format: 'TEXT',
    text: '\uFEFFPunkt 1: Råd\r\n',
    warnings: [],
  });
});

test('the line of the first byte that is no UTF-8 is told', async () => {
  const path = join(await scratch(), 'file.txt');
  // Text in UTF-8 with a fault in it is not taken for text in another encoding.
  await writeFile(path, Buffer.concat([Buffer.from('æble\n'.repeat(41)), Buffer.from('r\u00E5d\n', 'latin1')]));
  await expect(readTextFile(path)).rejects.toMatchObject({ place: { file: path, line: 42 } });
});

function refusalOf(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return error;
  }
}
