import {
  NOTHING_TO_LOAD,
  type LoadEvent,
  type LoadSummary,
  type LoadWarning,
  type Refusal,
} from '../loading/events.js';
import type { StoreError } from '../errors.js';
import { counted, shownPath, type Output } from './output.js';

const WORDS = {
  added: 'added',
  replaced: 'replaced',
  unchanged: 'unchanged',
  passedOver: 'passed over',
  refused: 'refused',
} as const satisfies Record<LoadEvent['outcome'], string>;

/** More of one document's warnings would bury those of the others; `--json` gives all. */
const SHOWN_WARNINGS = 20;

/** Shows that a document is done with, and its warnings; why one was refused stands in the summary. */
export function showLoadEvent(output: Output, event: LoadEvent): void {
  for (const warning of event.warnings.slice(0, SHOWN_WARNINGS)) output.note(warningLine(warning));
  const more = event.warnings.length - SHOWN_WARNINGS;
  if (more > 0) output.note(`${shownPath(event.file)}: and ${counted(more, 'warning')} more; --json gives all.`);
  output.progress(`[${event.done}/${event.of}] ${WORDS[event.outcome]} ${shownPath(event.file)}`);
}

/** What a load came to, in a few lines. */
export function loadSummaryLines(summary: LoadSummary): string[] {
  const { documents, graph, warnings, refused, interrupted } = summary;
  const of = Object.values(documents).reduce((sum, count) => sum + count, 0);
  const parts = [
    `${documents.added} added`,
    `${documents.replaced} replaced`,
    `${documents.unchanged} unchanged`,
    ...(documents.passedOver > 0 ? [`${documents.passedOver} passed over`] : []),
    `${documents.refused} refused`,
  ];
  return [
    ...(interrupted ? ['Interrupted before all documents were read.'] : []),
    `${counted(of, 'document')}: ${parts.join(', ')}; ${counted(warnings.length, 'warning')}.`,
    ...warnings.filter(({ code }) => code === NOTHING_TO_LOAD).map(warningLine),
    graphLine(graph),
    ...(refused.length > 0 ? ['Refused:', ...refused.map((one) => `  ${refusalLine(one)}`)] : []),
  ];
}

/** What the graph holds, in a line. */
export function graphLine(graph: LoadSummary['graph']): string {
  const { meetings } = graph;
  return (
    `The graph holds ${counted(graph.documents, 'document')}, ${counted(meetings.loaded, 'meeting')} ` +
    `(and ${meetings.cited} only cited), ${counted(graph.items, 'item')}, ${counted(graph.cases, 'case')}, ` +
    `${counted(graph.handlings, 'handling')}, ${counted(graph.edges, 'edge')}.`
  );
}

/** Says that documents stand in the graph as another version of the program read them, and what to do. */
export function readOtherwiseLine(documents: number): string {
  return (
    `${counted(documents, 'document')} in it ${documents === 1 ? 'was' : 'were'} read by another version of the parser; ` +
    '“load” with the same files reads them again.'
  );
}

/** Says that the work goes on as soon as the store answers. */
export function waitingLine(error: StoreError, seconds: number): string {
  return `${error.message} Trying again for ${counted(seconds, 'second')}.`;
}

function refusalLine({ file, line, message, remedy }: Refusal): string {
  return `${place(file, line)}: ${message}${remedy === null ? '' : ` ${remedy}`}`;
}

function warningLine({ file, line, message }: LoadWarning): string {
  return `${place(file, line)}: warning: ${message}`;
}

function place(file: string, line: number | null): string {
  return `${shownPath(file)}${line === null ? '' : `:${line}`}`;
}
