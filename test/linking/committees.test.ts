import { describe, expect, it } from 'vitest';
import { committeeKind } from '../../src/linking/committees.js';

describe('The kind of a body', () => {
  it.each([
    ['Byrådet', 'COUNCIL'],
    ['Kommunalbestyrelsen', 'COUNCIL'],
    ['Økonomiudvalget', 'FINANCE'],
    ['Økonomi- og Erhvervsudvalget', 'FINANCE'],
    ['Socialudvalget', 'STANDING'],
    ['Udvalget for Klima, Miljø og Natur', 'STANDING'],
    ['Udvalget for Borgere med Særlige Behov', 'STANDING'],
    ['Udvalget for Økonomi og Erhverv', 'FINANCE'],
    ['Handicaprådet', 'ADVISORY'],
    ['Frivilligrådet', 'ADVISORY'],
    ['Direktionen', 'ADMINISTRATION'],
    ['Område-MED', 'ADMINISTRATION'],
    ['§ 17, stk. 4-udvalget om bosætning', 'SPECIAL'],
    ['Folkeoplysningsudvalget', 'SPECIAL'],
  ])('%s is %s', (name, kind) => {
    expect(committeeKind(name)).toBe(kind);
  });
});
