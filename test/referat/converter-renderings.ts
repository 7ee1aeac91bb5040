import { everyLines, folded, headed, inHeader, withoutMarks, type Rendering } from './renderings.js';

const STEP = /^(\d\d\/\d\d\/\d{4}) (\p{Lu}.*)$/gmu;
const NUMBER = /^(\d\d)-(\d{6})$/gmu;
const LABELS = /^(?:\*\*)?(Møde\p{L}+)(?:\*\*)? +([^\n]+(?:\n[^\n]+)*)$/gmu;

/** Feet and heads of so many lines of text each, as a print of a web page has them. */
const printed = (text: string, head: string, foot: (page: number) => string): string =>
  everyLines(text, 8, (page) => `${foot(page)}\n\f${head}`);

/** Divides words at the end of full lines. */
const divided = (text: string): string => text.replace(/^(.{56,70}) (\p{Ll}{5})(\p{Ll}{5,})(?= \S)/gmu, '$1 $2-\n$3');

/** What converters make of a document, and what is copied or printed from a browser: each with the same facts. */
export const CONVERTER_RENDERINGS: Readonly<Record<string, Rendering>> = {
  'attributes behind headings': headed('# $1 {#punkt-3 .unnumbered}', '## $1 {#beslutning}'),
  'spans with a style': headed('[**$1**]{.underline}', '**[$1]{.mark}**'),
  'fences around styles': headed('::: {.section}\n$1', ':::\n\n::: {.heading custom-style="Overskrift"}\n$1'),
  'anchors behind headings': headed('## $1 [¶](#punkt "Permalink")', '### $1 [#](#heading)'),
  'headings without a space': headed('##$1', '###$1'),
  'headings of wikis': headed('== $1 ==', '=== $1 ==='),
  'tagged headings': headed('h2. $1', 'h3. $1'),
  'underlines of other signs': headed('$1\n~~~~~~~~', '$1\n^^^^^^^^'),
  'lines that count': (text) => withoutMarks(text).replace(/^(?=\p{L})/gmu, '| '),
  'named entities': (text) =>
    text
      .replace(/æ/gu, '&aelig;')
      .replace(/ø/gu, '&oslash;')
      .replace(/Ø/gu, '&Oslash;')
      .replace(/å/gu, '&aring;')
      .replace(/–/gu, '&ndash;'),
  'numeric entities': (text) => text.replace(/[æøåÆØÅ§]/gu, (sign) => `&#${sign.codePointAt(0) ?? 0};`),
  'joined letters': (text) => text.replace(/fi/gu, 'ﬁ').replace(/fl/gu, 'ﬂ').replace(/ff/gu, 'ﬀ'),
  'dashes in dates': (text) =>
    text.replace(STEP, (line: string) => line.replace(/(\d\d)\/(\d\d)\/(\d{4})/u, '$1–$2–$3')),
  'minus signs in numbers': (text) => text.replace(NUMBER, '$1\u2212$2'),
  'numbers as code': (text) => text.replace(NUMBER, '`$1-$2`'),
  'numbers as points': (text) => text.replace(NUMBER, '- $1-$2'),
  'numbers at the margin': (text) => withoutMarks(text).replace(/^(Punkt \d+: .*)\n\n(\d\d-\d{6})$/gmu, '$1\t$2'),
  'pictures between paragraphs': (text) => everyLines(text, 9, (page) => `![img-${page}.jpeg](img-${page}.jpeg)`),
  'notes of pictures': (text) => everyLines(text, 9, () => '**==> picture [83 x 40] intentionally omitted <==**'),
  'notes of pages': (text) => everyLines(text, 9, (page) => `--- end of page.page_number=${page} ---`),
  'pages with a colon': (text) => everyLines(text, 9, (page) => `Side: ${page}`),
  'pages behind a bar': (text) => everyLines(text, 9, (page) => `Side ${page} | 40`),
  'a print from a browser': (text) =>
    printed(text, '12.12.2025 09.15 Referat', (page) => `https://dagsorden.example.dk/vis?id=a-1 ${page}/40`),
  'a print in two lines': (text) =>
    printed(text, 'Sekretariatet, tlf. 12 34 56 78\nMøder og referat', (page) => String(page)),
  'the time of printing': (text) =>
    printed(text, '', (page) => `Udskrevet den 12-12-2025 kl. 09:15\nSide ${page} af 40`),
  'tabs behind numbers': (text) => text.replace(/^(\d{1,2}\.) /gmu, '$1\t').replace(/^(\W*Punkt \d+:) /gmu, '$1\t'),
  'tabs behind days': (text) => text.replace(STEP, '$1\t$2'),
  'numbered points': (text) => text.replace(/^(?=\d{1,2}\. \p{Ll})/gmu, '- '),
  'bullets on lines of their own': (text) => text.replace(/^- /gmu, '•\n'),
  'letters as bullets': (text) => text.replace(/^- /gmu, 'o\t'),
  'numbers as bullets': (text) => text.replace(/^- /gmu, '(cid:127) '),
  'labels in one paragraph': inHeader((text) =>
    text.replace(/\n+(?=\W*Møde)/gu, ' ').replace(/ (\W*)(?=Mødedato)/u, '\n\n$1'),
  ),
  'labels above their values': inHeader((text) => {
    const found = [...text.matchAll(LABELS)];
    const values = found.map(([, , value = '']) => value.replace(/\s+/gu, ' '));
    return `${text.slice(0, found[0]?.index)}${found.map(([, label]) => label).join('\n\n')}\n\n${values.join('\n\n')}\n\n`;
  }),
  'labels before bars': inHeader((text) =>
    text.replace(LABELS, (_, label: string, value: string) => `**${label}**| ${value.replace(/\s+/gu, ' ')}`),
  ),
  'names parted by breaks': inHeader((text) =>
    text.replace(LABELS, (_, label: string, value: string) => {
      const whole = value.replace(/\s+/gu, ' ');
      return `| ${label} | ${label === 'Mødedeltagere' ? whole.replace(/ ?, /gu, '<br>') : whole} |`;
    }),
  ),
  'a ruled table': inHeader((text) =>
    text.replace(
      LABELS,
      (_, label: string, value: string) => `+------+------+\n| ${label} | ${value.replace(/\s+/gu, ' ')} |`,
    ),
  ),
  'steps as a table': (text) => text.replace(STEP, '| $1 | $2 |'),
  'steps before their decisions': (text) => text.replace(/^(\d\d\/\d\d\/\d{4} \p{Lu}.*)\n+(?=\p{Lu})/gmu, '$1 '),
  'absence behind the decision': (text) => text.replace(/\n\n(?=Afbud: )/gu, ' '),
  'absence under a heading': (text) => text.replace(/^Afbud: (.*)$/gmu, '#### Afbud\n\n$1'),
  'links with spaces': (text) =>
    text.replace(
      /^((?:#+ )?(?:\*\*)?Bilag(?:\*\*)?)\n\n((?:(?!#|Punkt|\d+\.).+\n\n?)+)/gmu,
      (_, bilag: string, list: string) => `${bilag}\n\n${list.replace(/^(\S.*)$/gmu, '[$1](../bilag/et bilag.pdf)')}`,
    ),
  'divided words': (text) => divided(folded(withoutMarks(text), 80)),
  'pages in the middle of sentences': (text) =>
    folded(withoutMarks(text), 90)
      .split('\n')
      .map((line, index) => (index > 20 && index % 6 === 0 ? `${line}\n\n${index}\n\n\f` : line))
      .join('\n'),
  'lines of a hundred and thirty columns': (text) => folded(withoutMarks(text), 130),
  'headings before their text': (text) =>
    withoutMarks(text).replace(
      /^(Beslutning|Bilag|Behandling|Lovgrundlag)\n\n(?=(?!Sagsfremstilling$)[\p{Lu}"](?!.*\d{4}$))/gmu,
      '**$1** ',
    ),
  'breaks for line feeds': (text) =>
    withoutMarks(text).replace(/^(?!Punkt )(\p{L}.{0,60})\n\n?(?=\p{L}.{0,60}$)(?!Punkt )/gmu, '$1<br>'),
  'paragraphs of one line': (text) =>
    text
      .replace(/^((?!#|\*\*|- |\d+\. |Punkt)\S.*)\n(?=(?!#|\*\*|- |\d+\. |Punkt)\S)/gmu, '$1 ')
      .replace(/ {3,}/gu, '  '),
  'a decision as a point': (text) =>
    text.replace(/^([#* ]*Beslutning[* ]*)\n\n(?=\p{L}.*\n\n(?:\W*\p{L}.{0,40}\n\n|\W*Punkt))/gmu, '$1\n\n- '),
  'drawn soft hyphens': (text) => divided(folded(withoutMarks(text), 80)).replace(/(\p{Ll})-$/gmu, '$1¬'),
  'a page of HTML': (text) =>
    `<!DOCTYPE html>\n<html>\n<body>\n${withoutMarks(text)
      .replace(/^- (.*)$/gmu, '<li>$1</li>')
      .replace(/^(\p{L}.*)$/gmu, '<p>$1</p>')}\n</body>\n</html>\n`,
  'wrapped links to attachments': (text) =>
    folded(text, 72).replace(
      /^(Bilag \d.*(?:\n(?!Bilag|#|$).+)*)/gmu,
      '[$1](https://dagsorden.example.dk/bilag/1.pdf)',
    ),
  'sizes of attachments': (text) => text.replace(/^(\w.*\.pdf)$/gmu, '$1 (PDF, 1,2 MB)'),
  'wrapped lines in quotation marks': (text) => folded(withoutMarks(text), 80).replace(/^/gmu, '> '),
  'wrapped lines with entities': (text) =>
    folded(withoutMarks(text), 80).replace(/å/gu, '&aring;').replace(/ø/gu, '&oslash;'),
  'wrapped lines with non-breaking spaces': (text) =>
    folded(withoutMarks(text), 80).replace(/(?<=\p{L}) (?=\p{L})/gu, '\u00A0'),
  'values below their labels': inHeader((text) => {
    const found = [...text.matchAll(LABELS)];
    const row = (cells: readonly string[]): string =>
      `| ${cells.map((cell) => cell.replace(/\s+/gu, ' ')).join(' | ')} |`;
    const rows = [
      row(found.map(([, label = '']) => label)),
      '|---|---|---|',
      row(found.map(([, , value = '']) => value)),
    ];
    return `${text.slice(0, found[0]?.index)}${rows.join('\n')}\n\n`;
  }),
  'numbered names': inHeader((text) =>
    text.replace(/(Mødedeltagere\W*)([\s\S]+)$/u, (_, label: string, names: string) => {
      const list = names.replace(/\s+/gu, ' ').trim().split(/ ?, /u);
      return `${label}\n${list.map((name, index) => `${index + 1}. ${name}`).join('\n')}\n\n`;
    }),
  ),
  'commands for new pages': (text) => everyLines(text, 9, () => '\\newpage'),
  'tagged page numbers': (text) => everyLines(text, 9, (page) => `<page_number>${page}</page_number>`),
  'notes of images': (text) => everyLines(text, 9, () => '[Image: Kommunens logo]'),
  'feet without a number': (text) => everyLines(text, 9, () => 'Rådhusvej 3 · 4000 Byen · Tlf. 12 34 56 78\n\f'),
};
