import { dayOf, monthName, weekdayName, yearOf } from '../dates.js';
import type { Random } from '../random.js';
import type { DraftDocument } from '../minutes/draft.js';
import type { Manner } from './manner.js';
import { printedDay, titleLine } from './opening.js';
import type { Piece } from './page.js';
import { wrap } from './wrap.js';

/** What the header of a document says of its meeting. */
export interface HeaderFacts {
  readonly term: string | null;
  readonly startTime: string;
  readonly place: string;
  readonly present: readonly string[];
  readonly absent: readonly string[];
}

const ROOMS = ['Mødelokale 3', 'Mødelokale 8', 'Byrådssalen', 'Udvalgsværelset', 'Mødelokale 2, Skolegade 20'];

export function header(
  random: Random,
  document: DraftDocument,
  manner: Manner,
): { pieces: Piece[]; facts: HeaderFacts } {
  const { meeting } = document;
  const { plan } = meeting.body.municipality;
  const { date } = meeting;
  const { title, term } = titleLine(random, document);
  const invented = `${String(random.int(8, 17)).padStart(2, '0')}:${random.pick(['00', '15', '30'])}`;
  const startTime = meeting.startTime ?? invented;
  const place =
    plan.house === 'holbaek'
      ? `Engvej ${random.int(2, 60)}, ${plan.code === '0316' ? 4300 : 4180} ${plan.name}`
      : random.pick(ROOMS);
  const named = ({ name, party }: { name: string; party: string }): string =>
    plan.partiesPrinted ? `${name} (${party})` : name;
  const label = random.chance(0.7) ? 'Afbud' : 'Fraværende';
  const hasBeenHeld = document.paper !== 'AGENDA' && meeting.status === 'HELD';
  const printsAbsent = meeting.absent.length > 0 && random.chance(0.5) && hasBeenHeld;
  const rows: [string, string][] = [
    ['Mødedato', `${weekdayName(date)} d. ${day(printedDay(meeting, 'header'))} kl. ${startTime}`],
    ['Mødested', place],
  ];
  const separator = random.chance(0.1) ? ' , ' : ', ';
  // Nobody has come yet to a meeting that is not held.
  if (hasBeenHeld) rows.push(['Mødedeltagere', meeting.present.map(named).join(separator)]);
  if (printsAbsent) rows.push([label, meeting.absent.map(named).join(', ')]);
  const gap = random.pick([' ', ' ', '    ']);
  const pieces: Piece[] = [{ text: title, mark: 'title', tight: false }];
  for (const [name, value] of rows) {
    const head = manner.markdown ? `**${name}**` : name;
    const lines = wrap(`${head}${gap}${value}`, 80);
    pieces.push(
      ...lines.map((text, place_): Piece => ({
        text: manner.markdown && place_ < lines.length - 1 ? `${text}  ` : text,
        mark: 'plain',
        tight: place_ > 0,
      })),
    );
  }
  // Two of one name are one in a list of names.
  const names = (people: typeof meeting.present): string[] => [...new Set(people.map((person) => person.name))];
  return {
    pieces: [...pieces, ...contents(random, document)],
    facts: {
      term,
      startTime,
      place,
      present: hasBeenHeld ? names(meeting.present) : [],
      absent: printsAbsent ? names(meeting.absent) : [],
    },
  };
}

/** Long titles are cut off in the middle of a word. */
function contents(random: Random, document: DraftDocument): Piece[] {
  let page = 2;
  const rows = document.items.map(({ titleLine: title }): Piece => {
    page += random.int(1, 3);
    const text = title.length > 95 ? `${title.slice(0, 95)} ${page}` : `${title}.....\t${page}`;
    return { text, mark: 'plain', tight: true };
  });
  const [first, ...rest] = rows;
  return [
    { text: 'Indholdsfortegnelse', mark: 'section', tight: false },
    ...(first === undefined ? [] : [{ ...first, tight: false }]),
    ...rest,
  ];
}

const day = (date: string): string => `${String(dayOf(date)).padStart(2, '0')}. ${monthName(date)} ${yearOf(date)}`;
