import { DocumentRefused } from '../errors.js';
import type { tableOfNames } from '../referat/name-table.js';
import { PARSER_VERSION } from '../referat/parse.js';
import type { Municipality, Succession } from '../referat/referat.js';
import { Collection, type Ground } from './collection.js';
import { committeeKind } from './committees.js';
import type { DocumentFacts } from './facts.js';
import * as keys from './keys.js';
import type { SourceDocument } from './link.js';
import { linkCommittee, type Place } from './named.js';
import { stemSequence } from './stems.js';

/**
 * Bodies that bear another name now. What a body is called now stands with the body that it was, so that the claim that
 * counts most gives it; later minutes count before earlier ones, and the table of a municipality before all.
 */
export function linkSuccessions(successions: readonly Succession[], setting: Place, rule = 'renamed'): void {
  for (const { former, present, date, span } of successions) {
    const ground: Ground = { rule, confidence: 1, span };
    const succeededBy = linkCommittee(setting, present, ground);
    const properties = {
      name: former,
      kind: committeeKind(former),
      words: stemSequence(former),
      succeededBy,
      succeededOn: date,
      municipality: setting.code,
    };
    setting.facts.claim('Committee', keys.committeeKey(setting.code, former), properties, ground);
  }
}

/** Counts before whatever minutes say. */
const LAST_DAY = '9999-12-31';

/**
 * The facts of a municipality's table of names; another one of the municipality takes its place.
 * @throws DocumentRefused where no municipality is named, or no line says anything.
 */
export function linkNameTable(
  table: NonNullable<ReturnType<typeof tableOfNames>>,
  municipality: Municipality | null,
  document: SourceDocument,
): DocumentFacts {
  const place = { file: document.fileName, line: 1 };
  if (municipality === null) {
    throw new DocumentRefused('NO_MUNICIPALITY', 'This table of names does not say whose bodies they are.', {
      place,
      remedy:
        'Name the municipality in its first line (Udvalgsnavne; Kalundborg), or state it: --municipality Kalundborg.',
    });
  }
  if (table.successions.length === 0) {
    throw new DocumentRefused('BAD_INPUT', 'No line of this table of names gives a former and a present name.', {
      place,
      remedy: 'Write a line for each body: Socialudvalget; Social- og Sundhedsudvalget; 1. januar 2026.',
    });
  }
  const { code } = municipality;
  const key = `names:${code}`;
  const facts = new Collection(document.text, key, LAST_DAY);
  linkSuccessions(table.successions, { facts, code }, 'table-of-names');
  return {
    document: {
      key: keys.documentKey(document.sha256),
      sha256: document.sha256,
      fileName: document.fileName,
      text: document.text,
      lineCount: document.text.split('\n').length,
      municipality: code,
      meeting: key,
      day: key,
      date: LAST_DAY,
      stated: true,
      startsAt: null,
      isExtraordinary: false,
      isPlanned: false,
      holds: [],
      parserVersion: PARSER_VERSION,
    },
    claims: facts.claims,
    links: facts.links,
  };
}
