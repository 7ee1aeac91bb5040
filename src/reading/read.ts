import { readDocx } from './docx/read.js';
import { agendaOfJson } from './firstagenda/json.js';
import { printedAgenda } from './firstagenda/print.js';
import { isHtml, readHtml } from './html/read.js';
import { refused, refuseLarge, SAVE_AS_TEXT, type SourceText } from './source.js';
import { decoded } from './text/decode.js';

/** What a file is, is told by so many of its first bytes. */
const SEEN = 2048;

/**
 * The text of a file, whatever form it has: by its first bytes, never by the ending of its name.
 * @throws DocumentRefused with what is wrong and what to do; its place has no file, which the caller knows.
 */
export function readSource(bytes: Uint8Array): SourceText {
  if (bytes.length === 0) throw refused('UNREADABLE', 'The file is empty.', SAVE_AS_TEXT);
  const beginning = new TextDecoder('latin1').decode(bytes.subarray(0, SEEN));
  if (beginning.startsWith('PK\u0003\u0004')) return readDocx(bytes);
  if (/^(?:\u00EF\u00BB\u00BF)?\s*[{[]/u.test(beginning)) {
    const agenda = readJson(bytes);
    if (agenda !== null) return agenda;
  }
  if (isHtml(beginning.replace(/^\u00EF\u00BB\u00BF/u, ''))) return readHtml(bytes);
  return { format: 'TEXT', ...decoded(bytes) };
}

/** Null where it only begins as JSON does. */
function readJson(bytes: Uint8Array): SourceText | null {
  const { text, warnings } = decoded(bytes);
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch {
    return null;
  }
  refuseLarge(bytes, 'JSON');
  return { format: 'FIRSTAGENDA', text: printedAgenda(agendaOfJson(json)), warnings };
}
