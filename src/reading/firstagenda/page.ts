import {
  attributeOf,
  childrenOf,
  elementsBelow,
  hasClass,
  isElement,
  wordsIn,
  type HtmlElement,
  type HtmlNode,
} from '../html/page.js';
import { textOf } from '../html/text.js';
import type { Agenda, AgendaField, AgendaPoint } from './agenda.js';

const MONTHS = 'januar februar marts april maj juni juli august september oktober november december'.split(' ');
const DAY = /(?<day>\d{1,2})\. (?<month>\p{L}+) (?<year>\d{4})(?: kl\. (?<hour>\d{1,2})[.:](?<minute>\d{2}))?/u;

/** The agenda that a saved page of FirstAgenda Publication shows; null where the page is another. */
export function agendaOfPage(page: HtmlNode): Agenda | null {
  const all = elementsBelow(page);
  const table = all.find((element) => attributeOf(element, 'id') === 'dagsordenDetaljer');
  const day = DAY.exec(wordsOf(all, 'dato') ?? '')?.groups;
  const committee = wordsOf(all, 'udvalg');
  const month = MONTHS.indexOf(day?.['month']?.toLowerCase() ?? '') + 1;
  if (table === undefined || day === undefined || month === 0 || committee === null) return null;
  const two = (text: string | number | undefined): string => String(text ?? '').padStart(2, '0');
  const heading = all.find((element) => element.tagName === 'h1' && hasClass(element, 'dato'));
  const people = all.filter((element) => hasClass(element, 'deltagere')).flatMap((cell) => wordsIn(cell).split(/, ?/u));
  return {
    kind: heading !== undefined && /^dagsorden/iu.test(wordsIn(heading)) ? 'DAGSORDEN' : 'REFERAT',
    committee,
    name: null,
    isAdditional: heading !== undefined && /^tillægsdagsorden/iu.test(wordsIn(heading)),
    date: `${day['year'] ?? ''}-${two(month)}-${two(day['day'])}`,
    start: day['hour'] === undefined ? null : `${two(day['hour'])}:${day['minute'] ?? ''}`,
    place: wordsOf(all, 'sted'),
    participants: people.filter((name) => name !== ''),
    items: elementsBelow(table)
      .filter((element) => hasClass(element, 'punktrow'))
      .map(pointOf),
  };
}

function pointOf(row: HtmlElement): AgendaPoint {
  const all = elementsBelow(row);
  const title = wordsOf(all, 'overskrift') ?? '';
  return {
    number: wordsOf(all, 'label'),
    title,
    journalNumber: wordsOf(all, 'sagsnummer'),
    isOpen: !/^lukket/iu.test(title),
    fields: all.filter((element) => attributeOf(element, 'id') === 'sagsfremstillingContainer').flatMap(fieldsOf),
    attachments: all.filter((element) => hasClass(element, 'bilag-link')).map(wordsIn),
  };
}

/** Each field is a part of the container with its name as a heading and its text behind it. */
function fieldsOf(container: HtmlElement): AgendaField[] {
  return elementsBelow(container)
    .filter((element) => hasClass(element, 'resume'))
    .map((element) => ({ name: nameOf(element), text: textOf(element) }))
    .filter(({ text }) => text.trim() !== '');
}

function nameOf(text: HtmlElement): string {
  const beside = text.parentNode === null ? [] : childrenOf(text.parentNode).filter(isElement);
  const above = beside.slice(0, beside.indexOf(text)).findLast(({ tagName }) => tagName === 'h3');
  return above === undefined ? '' : wordsIn(above).replace(/:$/u, '');
}

function wordsOf(elements: readonly HtmlElement[], name: string): string | null {
  const found = elements.filter((element) => hasClass(element, name)).map(wordsIn);
  return found.find((words) => words !== '') ?? null;
}
