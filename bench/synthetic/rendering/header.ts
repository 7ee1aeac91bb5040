import { dayOf, monthName, numeric, termOf, weekdayName, yearOf } from '../dates.js';
import type { Random } from '../random.js';
import type { DraftDocument } from '../minutes/draft.js';
import type { Manner } from './manner.js';
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
  const startTime = `${String(random.int(8, 17)).padStart(2, '0')}:${random.pick(['00', '15', '30'])}`;
  const place =
    plan.house === 'holbaek'
      ? `Engvej ${random.int(2, 60)}, ${plan.code === '0316' ? 4300 : 4180} ${plan.name}`
      : random.pick(ROOMS);
  const named = ({ name, party }: { name: string; party: string }): string =>
    plan.partiesPrinted ? `${name} (${party})` : name;
  const label = random.chance(0.7) ? 'Afbud' : 'Fraværende';
  const printsAbsent = meeting.absent.length > 0 && random.chance(0.5);
  const rows: [string, string][] = [
    ['Mødedato', `${weekdayName(date)} d. ${day(date)} kl. ${startTime}`],
    ['Mødested', place],
    ['Mødedeltagere', meeting.present.map(named).join(random.chance(0.1) ? ' , ' : ', ')],
  ];
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
  const names = (people: typeof meeting.present): string[] => people.map((person) => person.name);
  return {
    pieces: [...pieces, ...contents(random, document)],
    facts: {
      term,
      startTime,
      place,
      present: names(meeting.present),
      absent: printsAbsent ? names(meeting.absent) : [],
    },
  };
}

/** The term stands before or after the body, in two or four digits, or not at all. */
function titleLine(random: Random, { meeting }: DraftDocument): { title: string; term: string | null } {
  const { house } = meeting.body.municipality.plan;
  const { name } = meeting.body.plan;
  const usual = { kalundborg: 'none', holbaek: 'before', naestved: 'after' } as const;
  const form = random.chance(0.85) ? usual[house] : random.pick(['none', 'before', 'after', 'before-long'] as const);
  const term = termOf(meeting.date);
  const short = term.replace(/(?:^|(?<=-))20/g, '');
  const date = numeric(meeting.date, '-');
  if (form === 'none') return { title: `REFERAT ${name} d. ${date}`, term: null };
  if (form === 'after') return { title: `REFERAT ${name} ${term} d. ${date}`, term };
  return { title: `REFERAT ${form === 'before' ? short : term} ${name} d. ${date}`, term };
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
