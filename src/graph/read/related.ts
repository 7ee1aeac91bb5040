import { z } from 'zod';
import { relationsOf, wordingAskedFor, type CommonWording, type Relation } from '../../linking/matters.js';
import { commonShingles } from '../../linking/shingles.js';
import { CASE_RELATIONS } from '../../referat/referat.js';
import type { Reader } from '../store.js';
import { caseForm, type CaseRecord } from './cases.js';
import { readRows } from './rows.js';

/** Fingerprints, titles and policies that more nodes share than these are common words, and relate no cases. */
const MOST = 200;

/** From so many meetings of a municipality, drawn by lot, it is told which wording is common there. */
const DRAWN = 64;

const shared = z.object({ found: caseForm });
const featuresForm = z.object({
  parent: z.string(),
  municipality: z.string(),
  policies: z.array(shared.extend({ policy: z.string() })),
  referring: z.array(shared),
  cited: z.array(shared.extend({ relation: z.enum(CASE_RELATIONS), citing: z.boolean() })),
  attachments: z.array(shared.extend({ telling: z.string(), title: z.string() })),
  periods: z.array(shared.extend({ title: z.string() })),
  signatures: z.array(z.string()),
  texts: z.array(shared.extend({ signature: z.string() })),
});

/** A case that is related to the case whose key `parent` is. */
export interface RelatedRecord extends Relation<CaseRecord> {
  readonly parent: string;
}

/** The cases that are related to these (`parent`), of each case by score, the highest first. */
export async function readRelatedCases(reader: Reader, cases: readonly string[]): Promise<RelatedRecord[]> {
  const rows = await readRows(reader, 'related-of-cases', { keys: cases, most: MOST, crowd: MOST + 1 }, featuresForm);
  const codes = [...new Set(rows.flatMap(wordingAskedFor))].sort();
  const common = codes.length === 0 ? new Map() : await readCommonWording(reader, codes);
  return rows.flatMap(({ parent, ...features }) =>
    relationsOf(features, common).map((relation): RelatedRecord => ({ parent, ...relation })),
  );
}

const commonForm = z.object({ code: z.string(), texts: z.array(z.tuple([z.string(), z.string()])) });

/** The standing phrases of these municipalities, told from some of their texts. */
async function readCommonWording(reader: Reader, codes: readonly string[]): Promise<CommonWording> {
  const rows = await readRows(reader, 'common-wording', { codes, drawn: DRAWN }, commonForm);
  return new Map(rows.map(({ code, texts }) => [code, commonShingles(texts)]));
}
