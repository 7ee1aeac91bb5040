import { DocumentRefused, SagsgrafError } from '../errors.js';
import { heldSummary } from '../graph/summary.js';
import { loadDocuments } from '../graph/load.js';
import type { Store } from '../graph/store.js';
import { areVersions } from '../linking/days.js';
import type { DocumentFacts, DocumentRecord } from '../linking/facts.js';
import { linkReferat } from '../linking/link.js';
import { linkNameTable } from '../linking/successions.js';
import { municipalityBy } from '../referat/municipalities.js';
import { tableOfNames } from '../referat/name-table.js';
import { parseReferat } from '../referat/parse.js';
import type { Municipality, Warning } from '../referat/referat.js';
import { readTextFile, type TextFile } from './document.js';
import {
  NOTHING_TO_LOAD,
  type LoadEvent,
  type LoadOutcome,
  type LoadSummary,
  type LoadWarning,
  type Refusal,
} from './events.js';
import { byCodeUnit, findFiles, refusedAt } from './files.js';

export interface LoadOptions {
  /** States the municipality of every document; null leaves it to the documents. */
  readonly municipality: Municipality | null;
  /** When the documents were loaded, as an ISO timestamp. */
  readonly loadedAt: string;
  /** Ends the load after the document that is being loaded. */
  readonly signal?: AbortSignal;
}

/** What became of one document. */
interface Loaded {
  readonly outcome: LoadOutcome;
  readonly warnings: readonly LoadWarning[];
}

/** A document that was read and is to be written. */
interface Read {
  readonly path: string;
  readonly facts: DocumentFacts;
  readonly warnings: readonly LoadWarning[];
}

/** A server takes so many documents in one transaction, and no more once their texts have so many characters. */
const GROUP = { documents: 20, characters: 500_000 };

/**
 * Loads files and folders into the graph and tells of each document: on the embedded graph each in a transaction of its
 * own, on a server a few whole ones in one, which saves most of the ways to it and back. A document that is refused keeps
 * no other one out. Of several versions of one meeting's minutes the last one by path stands.
 * @throws StoreError where the graph fails; what was loaded before that stays.
 */
export async function* load(
  store: Store,
  paths: readonly string[],
  options: LoadOptions,
): AsyncGenerator<LoadEvent, LoadSummary> {
  const { files, refused, empty } = await findFiles(paths);
  const of = files.length + refused.length;
  const tally = new Tally(of);
  for (const folder of empty)
    tally.warn(
      folder,
      null,
      NOTHING_TO_LOAD,
      'There is no file in it that may hold minutes (.docx, .html, .json, .md, .txt).',
    );
  for (const refusal of refused) yield tally.refuse(refusal);

  // From the last to the first: the document of a meeting that is met first stands, and the others never need to be
  // written, so that the same load a second time finds nothing to do.
  const reading = new Reading(options);
  let group: Read[] = [];
  const last = files[0];
  for (const file of files.toReversed()) {
    if (options.signal?.aborted === true) break;
    try {
      const read = await reading.read(file);
      if ('facts' in read) group.push(read);
      else yield tally.count(file, read.outcome, read.warnings);
    } catch (error) {
      if (!(error instanceof DocumentRefused)) throw error;
      yield tally.refuse(refusedAt(file, error));
    }
    if (group.length === 0 || (file !== last && !isFull(group, store))) continue;
    for (const { path, outcome, warnings } of await write(store, group, options)) {
      yield tally.count(path, outcome, warnings);
    }
    group = [];
  }
  return tally.summary(await heldSummary(store));
}

function isFull(group: readonly Read[], store: Store): boolean {
  const characters = group.reduce((sum, { facts }) => sum + facts.document.text.length, 0);
  return store.engine === 'embedded' || group.length >= GROUP.documents || characters >= GROUP.characters;
}

/** Writes documents in one transaction. */
async function write(
  store: Store,
  group: readonly Read[],
  { loadedAt }: LoadOptions,
): Promise<(Loaded & { readonly path: string })[]> {
  const documents = group.map(({ facts }) => facts);
  const results = await loadDocuments(store, documents, { loadedAt });
  return group.map(({ path, warnings }, index) => {
    const { outcome = 'unchanged', replaced = null, behind = null } = results[index] ?? {};
    const told = replaced === null ? [] : [warning(path, 'REPLACED', `It replaces what was loaded as ${replaced}.`)];
    const left =
      behind === null ? [] : [warning(path, 'AGENDA_OF_MINUTES', `The minutes of its meeting stand: ${behind}.`)];
    return { path, outcome, warnings: [...told, ...left, ...warnings] };
  });
}

/** The documents of one load, and what was already met among them. */
class Reading {
  readonly #options: LoadOptions;
  /** Path by content, and the documents of each body and day. */
  readonly #contents = new Map<string, string>();
  readonly #days = new Map<string, { readonly path: string; readonly document: DocumentRecord }[]>();

  constructor(options: LoadOptions) {
    this.#options = options;
  }

  async read(path: string): Promise<Read | Loaded> {
    const file = await readTextFile(path);
    const same = this.#contents.get(file.sha256);
    if (same !== undefined) {
      return passedOver(path, 'SAME_CONTENT', `It has the same content as ${same}, which was read instead.`);
    }
    this.#contents.set(file.sha256, path);
    const { facts, warnings } = readFacts(file, this.#options.municipality);
    const ofDay = this.#days.get(facts.document.day) ?? [];
    const other = ofDay.find((one) => stands(one.document, facts.document));
    if (other !== undefined) {
      return passedOver(path, 'SAME_MEETING', `It is another version of ${other.path}, which stands instead.`);
    }
    this.#days.set(facts.document.day, [...ofDay, { path, document: facts.document }]);
    return { path, facts, warnings: warnings.map(({ code, line, message }) => ({ file: path, line, code, message })) };
  }
}

/** Whether a document that was met before stands in the place of another: the minutes always before the agenda. */
const stands = (one: DocumentRecord, other: DocumentRecord): boolean =>
  areVersions(one, other) && !(one.isPlanned && !other.isPlanned);

/** What a text file says, ready for the graph. @throws DocumentRefused */
function readFacts(
  file: TextFile,
  municipality: Municipality | null,
): { readonly facts: DocumentFacts; readonly warnings: readonly Warning[] } {
  const table = tableOfNames(file.text);
  if (table !== null) {
    const facts = linkNameTable(table, municipalityIn(table.head) ?? municipality, file);
    return { facts, warnings: table.unread.map((line) => ({ line, code: 'NAMES_UNREAD', message: NAMES_UNREAD })) };
  }
  const referat = parseReferat(file.text, { fileName: file.fileName, municipality });
  const ofReading = file.warnings.map((warning) => ({ ...warning, line: 1 }));
  return { facts: linkReferat(referat, file), warnings: [...ofReading, ...referat.warnings] };
}

const NAMES_UNREAD = 'This line was not understood as a former and a present name of a body.';

/** The municipality that the first line of a table names: `Udvalgsnavne; Kalundborg`. */
function municipalityIn(head: string): Municipality | null {
  const named = head
    .split(/[;:,\t]/u)
    .slice(1)
    .join(' ')
    .trim();
  return named === '' ? null : municipalityBy(named);
}

function warning(file: string, code: string, message: string): LoadWarning {
  return { file, line: null, code, message };
}

function passedOver(file: string, code: string, message: string): Loaded {
  return { outcome: 'passedOver', warnings: [warning(file, code, message)] };
}

/** Keeps count of a load. */
class Tally {
  readonly #of: number;
  #done = 0;
  readonly #documents = { added: 0, replaced: 0, unchanged: 0, passedOver: 0, refused: 0 };
  readonly #warnings: LoadWarning[] = [];
  readonly #refused: Refusal[] = [];

  constructor(of: number) {
    this.#of = of;
  }

  warn(file: string, line: number | null, code: string, message: string): void {
    this.#warnings.push({ file, line, code, message });
  }

  count(file: string, outcome: LoadOutcome, warnings: readonly LoadWarning[]): LoadEvent {
    this.#warnings.push(...warnings);
    return this.#event(file, outcome, [...warnings], null);
  }

  refuse(error: SagsgrafError): LoadEvent {
    const { code, message, place, remedy } = error;
    const refusal = { file: place?.file ?? '', line: place?.line ?? null, code, message, remedy };
    this.#refused.push(refusal);
    return this.#event(refusal.file, 'refused', [], refusal);
  }

  #event(file: string, outcome: LoadOutcome, warnings: LoadWarning[], refusal: Refusal | null): LoadEvent {
    this.#documents[outcome] += 1;
    this.#done += 1;
    return { file, outcome, done: this.#done, of: this.#of, refusal, warnings };
  }

  summary(graph: LoadSummary['graph']): LoadSummary {
    return {
      documents: this.#documents,
      graph,
      warnings: this.#warnings,
      refused: this.#refused.toSorted((a, b) => byCodeUnit(a.file, b.file)),
      interrupted: this.#done < this.#of,
    };
  }
}
