import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Output } from '../../src/cli/output.js';

const CLEAR = '\r\u001B[2K';

describe('Output on a terminal', () => {
  let written = '';
  const isTTY = Object.getOwnPropertyDescriptor(process.stderr, 'isTTY');

  beforeEach(() => {
    written = '';
    Object.defineProperty(process.stderr, 'isTTY', { value: true, configurable: true });
    vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
      written += String(text);
      return true;
    });
  });

  afterEach(() => {
    vi.restoreAllMocks();
    if (isTTY === undefined) Reflect.deleteProperty(process.stderr, 'isTTY');
    else Object.defineProperty(process.stderr, 'isTTY', isTTY);
  });

  test('progress is one line that is written over, and gives way to lines that stay', () => {
    const output = new Output(false);
    output.progress('[1/2] added a.txt');
    output.progress('[2/2] added b.txt');
    output.note('b.txt:3: warning: odd');
    output.note('done');
    expect(written).toBe(`[1/2] added a.txt${CLEAR}[2/2] added b.txt${CLEAR}b.txt:3: warning: odd\ndone\n`);
  });

  test('a line of progress never wraps, since only one line can be taken back', () => {
    new Output(false).progress('x'.repeat(5000));
    expect(written.length).toBeLessThan(process.stderr.columns ?? 80);
  });

  test('what a document or a file name holds cannot take hold of the terminal', () => {
    new Output(false).note('a\u001B]0;title\u0007b\u009B2Jc\r.txt');
    expect(written).toBe('a\uFFFD]0;title\uFFFDb\uFFFD2Jc\uFFFD.txt\n');
  });
});
