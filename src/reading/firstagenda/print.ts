import type { Agenda, AgendaPoint } from './agenda.js';

const DAYS = 'Søndag Mandag Tirsdag Onsdag Torsdag Fredag Lørdag'.split(' ');
const MONTHS = 'januar februar marts april maj juni juli august september oktober november december'.split(' ');

/** An agenda as the text of minutes, in which headings are marked, each field under its own. */
export function printedAgenda(agenda: Agenda): string {
  const [year = '', month = '', day = ''] = agenda.date.split('-');
  const weekday = DAYS[new Date(`${agenda.date}T00:00:00Z`).getUTCDay()] ?? '';
  const told = [
    agenda.name,
    agenda.isAdditional && agenda.name?.includes('illægsdagsorden') !== true ? 'Tillægsdagsorden' : null,
  ]
    .filter((words) => words !== null)
    .map((words) => ` (${words})`)
    .join('');
  const start = agenda.start === null ? '' : ` kl. ${agenda.start}`;
  const paragraphs = [
    `# ${agenda.kind} ${agenda.committee} d. ${day}-${month}-${year}${told}`,
    `Mødedato   ${weekday} d. ${Number(day)}. ${MONTHS[Number(month) - 1] ?? ''} ${year}${start}`,
    agenda.place === null ? null : `Mødested   ${agenda.place}`,
    agenda.participants.length === 0 ? null : `Mødedeltagere   ${agenda.participants.join(', ')}`,
    ...agenda.items.flatMap(printedPoint),
  ];
  return `${paragraphs.filter((paragraph) => paragraph !== null && paragraph !== '').join('\n\n')}\n`;
}

function printedPoint({ number, title, journalNumber, isOpen, fields, attachments }: AgendaPoint): string[] {
  const closed = isOpen || /^lukket/iu.test(title) ? '' : 'Lukket: ';
  return [
    number === null ? `# ${closed}${title}` : `# Punkt ${number}: ${closed}${title}`,
    journalNumber ?? '',
    ...fields.flatMap(({ name, text }) => [`## ${name === '' ? UNNAMED : name}`, lowered(text)]),
    ...(attachments.length === 0 ? [] : ['## Bilag', ...attachments]),
  ];
}

/** A field without a name holds what the case is about; it is no part of the field before it. */
const UNNAMED = 'Sagsfremstilling';

/** Headings within a field stand below its own. */
const lowered = (text: string): string => text.trim().replace(/^(?=#{1,4} )/gmu, '##');
