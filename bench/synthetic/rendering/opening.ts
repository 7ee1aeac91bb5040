import { numeric, termOf } from '../dates.js';
import type { Random } from '../random.js';
import type { DraftDocument } from '../minutes/draft.js';
import type { Meeting } from '../world/model.js';

/** The day as the opening line or the header prints it: one of the two may be mistyped. */
export const printedDay = ({ date, mistyped }: Meeting, where: 'opening' | 'header'): string =>
  mistyped?.where === where ? mistyped.date : date;

/** The term stands before or after the body, in two or four digits, or not at all. */
export function titleLine(random: Random, document: DraftDocument): { title: string; term: string | null } {
  const { meeting } = document;
  const { house } = meeting.body.municipality.plan;
  const usual = { kalundborg: 'none', holbaek: 'before', naestved: 'after' } as const;
  const chosen = random.chance(0.85) ? usual[house] : random.pick(['none', 'before', 'after', 'before-long'] as const);
  const date = numeric(printedDay(meeting, 'opening'), '-');
  const { word, name, behind, isPlain } = namesOf(random, document);
  // A term beside a name that is longer than the body's own would be seen nowhere.
  const form = isPlain ? chosen : 'none';
  const term = termOf(meeting.date);
  const short = term.replace(/(?:^|(?<=-))20/g, '');
  if (form === 'none') return { title: `${word} ${name} d. ${date}${behind}`, term: null };
  if (form === 'after') return { title: `${word} ${name} ${term} d. ${date}${behind}`, term };
  return { title: `${word} ${form === 'before' ? short : term} ${name} d. ${date}${behind}`, term };
}

interface Names {
  /** What kind of document it is. */
  readonly word: string;
  readonly name: string;
  /** What follows the day. */
  readonly behind: string;
  readonly isPlain: boolean;
}

function namesOf(random: Random, { meeting, paper }: DraftDocument): Names {
  const { name } = meeting.body.plan;
  const isAgenda = paper === 'AGENDA' || meeting.status === 'PLANNED';
  const plain = { word: isAgenda ? 'DAGSORDEN' : 'REFERAT', name, behind: '', isPlain: true };
  if (meeting.kind === 'JOINT') {
    const names = [name, ...meeting.jointly.map(({ plan }) => plan.name)].join(' og ');
    return { ...plain, name: random.pick([`Fællesmøde ${names}`, `Fællesmøde mellem ${names}`]), isPlain: false };
  }
  if (paper === 'ADDITIONAL') {
    const [before, after] = random.pick([
      ['', ' - Tillægsdagsorden'],
      ['', ' (tillægsdagsorden)'],
      ['Tillægsdagsorden til ', ''],
    ] as const);
    return { ...plain, name: `${before}${name}${after}`, isPlain: false };
  }
  if (paper === 'CLOSED') return { ...plain, behind: random.pick(['', ' (lukket)', ' - lukket dagsorden']) };
  if (meeting.kind === 'EXTRAORDINARY') {
    const form = random.int(0, 2);
    if (form === 0) return { ...plain, behind: ' (ekstraordinært møde)' };
    if (form === 1) return { ...plain, name: `${name} - ekstraordinært møde`, isPlain: false };
    return { ...plain, word: `${plain.word} af ekstraordinært møde i`, isPlain: false };
  }
  if (meeting.status === 'CANCELLED') return { ...plain, behind: random.pick(['', ' - AFLYST', ' (aflyst)']) };
  if (meeting.status === 'MOVED') return { ...plain, behind: random.pick(['', ' - FLYTTET', ' (flyttet)']) };
  return plain;
}
