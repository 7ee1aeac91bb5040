import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { municipalityBy } from '../../src/referat/municipalities.js';
import { receiversIn } from '../../src/referat/receivers/receivers.js';

const FIXTURE = fileURLToPath(new URL('../fixtures/receivers/decisions.txt', import.meta.url));

interface Decided {
  readonly committee: string;
  readonly date: string;
  readonly known: readonly string[];
}

const decisions: (readonly [string, string, Decided])[] = [];
let by: Decided = { committee: '', date: '', known: [] };
for (const line of readFileSync(FIXTURE, 'utf8').split('\n')) {
  const head = /^## (?<committee>.+) (?<date>\d{4}-\d{2}-\d{2}): (?<known>.+)$/.exec(line)?.groups;
  if (head !== undefined) {
    by = { committee: head['committee'] ?? '', date: head['date'] ?? '', known: (head['known'] ?? '').split(', ') };
  } else if (line.includes(' => ')) {
    const [text = '', expected = ''] = line.split(' => ');
    decisions.push([text, expected, by]);
  }
}

describe('Whom a decision names as the next to have the case', () => {
  test('is told by many decisions', () => {
    expect(decisions.length).toBeGreaterThan(100);
  });

  test.each(decisions)('%s', (text, expected, { committee, date, known }) => {
    const found = receiversIn(text, {
      committee,
      date,
      known,
      municipality: municipalityBy('0350'),
      spelledOut: new Map([
        ['ØU', 'Økonomiudvalget'],
        ['TMU', 'Teknik- og Miljøudvalget'],
      ]),
    });
    const told = found.map((receiver) => {
      const name = receiver.committee ?? '*';
      return `${receiver.how === 'SENT' ? name : `(${name})`}${receiver.date === null ? '' : ` ${receiver.date}`}`;
    });
    expect(told.length === 0 ? '-' : told.join(', ')).toBe(expected);
  });
});
