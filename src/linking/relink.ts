import { municipalityBy } from '../referat/municipalities.js';
import { parseReferat } from '../referat/parse.js';
import type { DocumentFacts, DocumentRecord } from './facts.js';
import { linkReferat } from './link.js';

/** What is kept of a document that its facts are read from again. */
export type KeptDocument = Pick<DocumentRecord, 'sha256' | 'fileName' | 'text' | 'municipality' | 'stated'>;

/** The facts of a document as those of another meeting of its day (`days.ts`). */
export function linkedAgain(document: KeptDocument, ending: string): DocumentFacts {
  const { sha256, fileName, text, municipality: code, stated } = document;
  const referat = parseReferat(text, { fileName, municipality: stated ? municipalityBy(code) : null });
  return linkReferat(referat, { sha256, fileName, text }, ending);
}
