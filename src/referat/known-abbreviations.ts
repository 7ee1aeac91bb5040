import type { Municipality } from './referat.js';

/**
 * What municipalities call their bodies in short without ever spelling it out, by their codes. Only what their minutes
 * print in their routes stands here; whatever the document itself says goes before it.
 */
const KNOWN: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map([
  // Brønderslev
  [
    '0810',
    new Map([
      ['TM', 'Teknik- og Miljøudvalget'],
      ['ØK', 'Økonomiudvalget'],
      ['BY', 'Byrådet'],
    ]),
  ],
  // Mariagerfjord
  [
    '0846',
    new Map([
      ['TM', 'Udvalget for Teknik og Miljø'],
      ['KF', 'Udvalget for Kultur og Fritid'],
      ['ØK', 'Økonomiudvalget'],
      ['BY', 'Byrådet'],
    ]),
  ],
]);

/** The abbreviations of a municipality's bodies; none where it is not known. */
export function knownAbbreviations(municipality: Municipality | null): ReadonlyMap<string, string> {
  return KNOWN.get(municipality?.code ?? '') ?? new Map<string, string>();
}
