import { agendaOfPage } from '../firstagenda/page.js';
import { printedAgenda } from '../firstagenda/print.js';
import { refuseLarge, type SourceText } from '../source.js';
import { decoded } from '../text/decode.js';
import { pageOf } from './page.js';
import { textOf } from './text.js';

/** Where a page names its encoding, it does so within so many bytes (HTML standard, 13.2.3.2). */
const SEEN = 1024;
const CHARSET = /<meta[^>]+charset\s*=\s*["']?(?<charset>[\w-]+)/iu;
const FIRST_TAG =
  /^\uFEFF?\s*(?:<!--[\s\S]*?-->\s*|<\?xml[^>]*>\s*)*<(?:!doctype\s+html|html|head|body|div|article|main)\b/iu;

/** Whether text is a web page, or a part of one. */
export const isHtml = (beginning: string): boolean => FIRST_TAG.test(beginning);

/**
 * The text of a web page: of a page of FirstAgenda Publication its agenda, of any other its blocks.
 * @throws DocumentRefused TOO_LARGE, or UNREADABLE where its encoding is none that is known.
 */
export function readHtml(bytes: Uint8Array): SourceText {
  refuseLarge(bytes, 'a web page');
  const beginning = new TextDecoder('latin1').decode(bytes.subarray(0, SEEN));
  const { text, warnings } = decoded(bytes, CHARSET.exec(beginning)?.groups?.['charset'] ?? null);
  const page = pageOf(text);
  const agenda = agendaOfPage(page);
  return agenda === null
    ? { format: 'HTML', text: textOf(page), warnings }
    : { format: 'HTML', text: printedAgenda(agenda), warnings };
}
