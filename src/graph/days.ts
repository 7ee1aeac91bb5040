import { areVersions, ENDINGS, endingsOf, type OfDay } from '../linking/days.js';
import type { DocumentFacts, DocumentRecord } from '../linking/facts.js';
import { linkedAgain } from '../linking/relink.js';
import type { Reader, Row } from './store.js';
import { grouped } from './write-facts.js';

/** A document in the graph: what tells which meeting of its day it is of. */
export interface StandingDocument extends OfDay {
  /** Key of the meeting whose minutes it is. */
  readonly meeting: string;
  readonly day: string;
  /** ISO time. */
  readonly loadedAt: string;
  readonly row: Row;
}

/** By key of a document that is asked of: itself, and what else stands of its body and day. */
export type Standing = ReadonlyMap<string, readonly StandingDocument[]>;

/** What stands of these documents and of their days; of one whose day is null only itself. */
export async function standingOn(
  reader: Reader,
  documents: readonly { readonly key: string; readonly day: string | null }[],
): Promise<Standing> {
  const asked = documents.map(({ key, day }) => ({
    key,
    meetings: day === null ? [] : ENDINGS.map((ending) => `${day}${ending}`),
  }));
  const rows = await reader.run('load/loaded', { documents: asked });
  const standing = grouped(rows, (row) => String(row['asked']));
  return new Map([...standing].map(([key, found]) => [key, found.map(standingDocument)]));
}

function standingDocument(row: Row): StandingDocument {
  const { key, meeting, day, startsAt, isExtraordinary, isPlanned, holds } = row;
  return {
    key: String(key),
    meeting: String(meeting),
    day: String(day ?? meeting),
    startsAt: typeof startsAt === 'string' ? startsAt : null,
    isExtraordinary: isExtraordinary === true,
    isPlanned: isPlanned === true,
    loadedAt: String(row['loadedAt'] ?? ''),
    holds: typeof holds === 'string' && holds !== '' ? holds.split('\n') : [],
    row,
  };
}

/** Whether minutes of the same meeting stand, so that an agenda tells nothing more. */
export function outdone<Other extends OfDay>(document: DocumentRecord, others: readonly Other[]): Other | null {
  if (!document.isPlanned) return null;
  return others.find((other) => !other.isPlanned && other.key !== document.key && areVersions(document, other)) ?? null;
}

/** What a document takes the place of: itself, read before, and other versions of it. */
export function replacedBy(document: DocumentRecord, others: readonly StandingDocument[]): readonly StandingDocument[] {
  return others.filter((other) => other.key === document.key || areVersions(document, other));
}

/**
 * The documents of some days, each as of the meeting that it is of among the others: those that are written now, and
 * those that stand and are another meeting's from now on.
 * @param written the documents to write
 * @param standing what stays of their days
 */
export async function settled(
  reader: Reader,
  written: readonly DocumentFacts[],
  standing: readonly StandingDocument[],
): Promise<{ readonly facts: readonly DocumentFacts[]; readonly moved: readonly StandingDocument[] }> {
  const all: (OfDay & { readonly day: string })[] = [...written.map(({ document }) => document), ...distinct(standing)];
  const days = grouped(all, ({ day }) => day);
  const endings = new Map([...days.values()].flatMap((ofDay) => [...endingsOf(ofDay)]));
  const meetingOf = ({ key, day }: { readonly key: string; readonly day: string }): string =>
    `${day}${endings.get(key) ?? ''}`;
  const moved = distinct(standing).filter((document) => document.meeting !== meetingOf(document));
  const texts = new Map(
    (moved.length === 0 ? [] : await reader.run('read/document-texts', { keys: moved.map(({ key }) => key) })).map(
      (row) => [String(row['id']), String(row['text'])],
    ),
  );
  const again = moved.map((document) =>
    linkedAgain(
      {
        sha256: String(document.row['sha256']),
        fileName: String(document.row['fileName']),
        text: texts.get(document.key) ?? '',
        municipality: String(document.row['municipality']),
        stated: document.row['stated'] === true,
      },
      endings.get(document.key) ?? '',
    ),
  );
  const placed = written.map((facts) => {
    const { document } = facts;
    return document.meeting === meetingOf(document) ? facts : linkedAgain(document, endings.get(document.key) ?? '');
  });
  return { facts: [...placed, ...again], moved };
}

function distinct(documents: readonly StandingDocument[]): StandingDocument[] {
  return [...new Map(documents.map((document) => [document.key, document])).values()];
}
