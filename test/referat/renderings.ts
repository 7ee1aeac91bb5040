export type Rendering = (text: string) => string;

/** Headings of sections, as the seeds print them on lines of their own. */
const HEADINGS =
  'Beslutning|Sagsfremstilling|Indstilling(?:er)?|Behandling|Bilag|Sagens forløb|Økonomi|Økonomiske konsekvenser|Resumé?|Resume og sagens baggrund|Politisk behandling|Sagsgang og sagstype|Sagsgang, sagstype|Sagshistorik, henvisninger|Beskrivelse af sagen|Lovgrundlag|Miljø- og klimamæssige konsekvenser';
const MARKED = String.raw`(?:#{1,6} )?(?:\*{1,2})?`;
const HEADING = new RegExp(`^${MARKED}(${HEADINGS})(?:\\*{1,2})?$`, 'gmu');
const ITEM = new RegExp(`^${MARKED}(Punkt \\d+: .*?)(?:\\*{1,2})?$`, 'gmu');

export const withoutMarks: Rendering = (text) =>
  text
    .replace(/^\n*/u, '')
    .replace(/^#{1,6} /gmu, '')
    .replace(/\*\*/gu, '')
    .replace(/\*(\S[^*\n]*)\*/gu, '$1')
    .replace(/\[([^\]]*)\]\([^)]*\)/gu, '$1')
    .replace(/\\([_*])/gu, '$1')
    .replace(/ {2}$/gmu, '');

export const headed =
  (item: string, heading: string): Rendering =>
  (text) =>
    text.replace(ITEM, item).replace(HEADING, heading);

/** Puts a text before every nth line that stands between paragraphs. */
export function everyLines(text: string, each: number, inserted: (page: number) => string): string {
  let page = 1;
  return text
    .split('\n')
    .flatMap((line, index) => (index % each === each - 1 && line === '' ? ['', inserted((page += 1)), ''] : [line]))
    .join('\n');
}

/** Breaks lines at spaces so that none is longer than the width. */
export function folded(text: string, width: number): string {
  return text
    .split('\n')
    .flatMap((line) => {
      if (line.includes('\t') || line.includes('.....')) return [line];
      const lines: string[] = [];
      let rest = line;
      while (rest.length > width && rest.lastIndexOf(' ', width) > 0) {
        const at = rest.lastIndexOf(' ', width);
        lines.push(rest.slice(0, at));
        rest = rest.slice(at + 1);
      }
      return [...lines, rest];
    })
    .join('\n');
}

export const openingLine = (text: string): string => /REFERAT .*/u.exec(text)?.[0] ?? '';
const header = (text: string): string => text.slice(0, text.search(/^(?:#+ )?Indholdsfortegnelse/mu));
export const inHeader =
  (render: Rendering): Rendering =>
  (text) =>
    render(header(text)) + text.slice(header(text).length);

/** Other renderings of a document, each with the same facts. */
export const RENDERINGS: Readonly<Record<string, Rendering>> = {
  'Markdown marks stripped': withoutMarks,
  'Markdown headings added': headed('## **$1**', '##### *$1*'),
  'items as plain lines': headed('$1', '**$1**'),
  'bold items without headings': headed('**$1**', '$1'),
  'bold by underscores': (text) => headed('__$1__', '__$1__')(withoutMarks(text)),
  'closed headings': headed('### $1 ###', '#### **$1** ####'),
  'underlined headings': headed('$1\n=========', '$1\n-----'),
  'short underlines': headed('$1\n=', '$1\n--'),
  'headings in capitals': (text) => text.replace(HEADING, (_, words: string) => `## ${words.toUpperCase()}`),
  'headings with a colon': headed('$1', '**$1:**'),
  'a colon outside the emphasis': headed('$1', '**$1**:'),
  'HTML headings': headed('<h1>$1</h1>', '<h3><strong>$1</strong></h3>'),
  'emphasis on every line': (text) => text.replace(/^(?![#*|-])([^\t*_\\[\]\n]*\p{L}[^\t*_\\[\]\n]*)$/gmu, '**$1**'),
  'emphasis over paragraphs': (text) => text.replace(/^(\p{L}[^\n]*(?:\n\p{L}[^\n]*)+)$/gmu, '**$1**'),
  'quotation marks': (text) => text.replace(/^/gmu, '> '),
  'indented lines': (text) => text.replace(/^(?=\S)/gmu, '    '),
  'escaped punctuation': (text) =>
    text.replace(/^(?!#|.*\]\().*$/gmu, (line) => line.replace(/(?<!\\)[.()!_-]/gu, '\\$&')),
  'list marks before attachments': (text) =>
    text.replace(
      /^((?:#+ )?(?:\*\*)?Bilag(?:\*\*)?)\n\n((?:(?!#|Punkt|\d+\.).+\n\n?)+)/gmu,
      (_, bilag: string, list: string) => `${bilag}\n\n${list.replace(/^(?=\S)/gmu, '* ')}`,
    ),
  'blank lines removed': (text) => text.replace(/\n\s*\n/gu, '\n').replace(/\n{2,}/gu, '\n'),
  'blank lines doubled': (text) => text.replace(/\n\n/gu, '\n\n\n\n'),
  'a blank line after every line': (text) => text.replace(/\n/gu, '\n\n'),
  'many blank lines at the end': (text) => `${text}${'\n'.repeat(300)}`,
  'no line feed at the end': (text) => `\n\n${text.trimEnd()}`,
  'CRLF line ends': (text) => text.replace(/\n/gu, '\r\n'),
  'carriage returns alone': (text) => text.replace(/\n/gu, '\r'),
  'line separators': (text) => text.replace(/\n/gu, '\u2028'),
  'a byte-order mark': (text) => `\uFEFF${text}`,
  'non-breaking spaces': (text) => text.replace(/ /gu, '\u00A0'),
  'decomposed Unicode': (text) => text.normalize('NFD'),
  'soft hyphens': (text) => text.replace(/(\p{L}{4})(?=\p{L}{4})/gu, '$1\u00AD'),
  'spaces of no width': (text) => text.replace(/(?<=\p{L}) (?=\p{L})/gu, ' \u200B'),
  'form feeds before items': (text) => text.replace(/^(?=(?:#+ )?(?:\*\*)?Punkt \d)/gmu, '\f'),
  'page numbers before items': (text) => {
    let page = 2;
    return text.replace(/^(?=(?:#+ )?(?:\*\*)?Punkt \d)/gmu, () => `${(page += 1)}\n\n\f`);
  },
  'numbered pages before items': (text) => text.replace(/^(?=(?:#+ )?(?:\*\*)?Punkt \d)/gmu, 'Side 3 af 25\n'),
  'page numbers within sections': (text) => everyLines(text, 7, (page) => `${page}\n\f`),
  'numbered pages within sections': (text) => everyLines(text, 5, (page) => `Side ${page} af 40`),
  'running heads': (text) => everyLines(text, 9, (page) => `${page}\n\f${openingLine(text)}`),
  'running heads without page numbers': (text) => everyLines(text, 9, () => openingLine(text).replace(/\*/gu, '')),
  'running feet': (text) =>
    everyLines(text, 6, (page) => `Byrådssekretariatet, Kommune\tSide ${page} af 31`.replace('\t', ' ')),
  'trailing white space': (text) => text.replace(/$/gmu, ' \t '),
  'tabs in the header': inHeader((text) => text.replace(/^(\W*Møde\p{L}+\W*?) +/gmu, '$1\t')),
  'labels with a colon': inHeader((text) => text.replace(/^(?:\*\*)?(Møde\p{L}+)(?:\*\*)? +/gmu, '**$1:** ')),
  'labels on lines of their own': inHeader((text) => text.replace(/^(?:\*\*)?(Møde\p{L}+)(?:\*\*)? +/gmu, '$1\n\n')),
  'a header as a table': inHeader((text) =>
    text.replace(
      /^(?:\*\*)?(Møde\p{L}+)(?:\*\*)? +([^\n]+(?:\n[^\n]+)*)$/gmu,
      (_, label: string, value: string) => `| ${label} | ${value.replace(/\s+/gu, ' ')} |\n|---|---|`,
    ),
  ),
  'one name a line': inHeader((text) =>
    text.replace(
      /(Mødedeltagere\W*)([\s\S]+)$/u,
      (_, label: string, names: string) =>
        `${label}\n${names.replace(/\s+/gu, ' ').trim().replace(/ ?, /gu, '\n')}\n\n`,
    ),
  ),
  'and before the last name': inHeader((text) => text.replace(/,\s*([^,]+?)\s*$/u, ' og $1\n\n')),
  'lines of eighty columns': (text) => folded(text, 80),
  'lines of sixty columns': (text) => folded(text, 60),
  'lines of eighty columns without marks': (text) => folded(withoutMarks(text), 80),
  'no table of contents': (text) => header(text) + text.slice(text.search(/^(?:#+ )?(?:\*\*)?Punkt \d/mu)),
  'a table of contents without pages': (text) => text.replace(/\.{3,}\t?\d+$/gmu, ''),
  'a table of contents without dots': (text) => text.replace(/\.{3,}\t?(\d+)$/gmu, ' $1'),
  'a table of contents that names the items': (text) => {
    const items = [...text.matchAll(new RegExp(ITEM))].map((found) => found[1] ?? '');
    return `${header(text)}Indholdsfortegnelse\n\n${items.join('\n')}\n\n${text.slice(text.search(/^(?:#+ )?(?:\*\*)?Punkt \d/mu))}`;
  },
};
