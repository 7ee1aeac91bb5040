/** Other renderings of a document, each with the same facts. */
export const RENDERINGS: Readonly<Record<string, (text: string) => string>> = {
  'Markdown marks stripped': (text) =>
    text
      .replace(/^\n*/u, '')
      .replace(/^#{1,6} /gmu, '')
      .replace(/\*\*/gu, '')
      .replace(/\*(\S[^*\n]*)\*/gu, '$1')
      .replace(/\[([^\]]*)\]\([^)]*\)/gu, '$1')
      .replace(/\\([_*])/gu, '$1')
      .replace(/ {2}$/gmu, ''),
  'Markdown headings added': (text) =>
    text
      .replace(/^(?:#{1,6} )?(?:\*\*)?(Punkt \d+: .*?)(?:\*\*)?$/gmu, '## **$1**')
      .replace(
        /^(?:#{1,6} )?(?:\*\*)?(Beslutning|Sagsfremstilling|Indstilling(?:er)?|Behandling|Bilag|Sagens forløb|Økonomi)(?:\*\*)?$/gmu,
        '##### *$1*',
      ),
  'emphasis on every line': (text) => text.replace(/^(?![#*|-])([^\t*_\\[\]\n]*\p{L}[^\t*_\\[\]\n]*)$/gmu, '**$1**'),
  'emphasis over paragraphs': (text) => text.replace(/^(\p{L}[^\n]*(?:\n\p{L}[^\n]*)+)$/gmu, '**$1**'),
  'blank lines removed': (text) => text.replace(/\n\s*\n/gu, '\n').replace(/\n{2,}/gu, '\n'),
  'blank lines doubled': (text) => text.replace(/\n\n/gu, '\n\n\n\n'),
  'a blank line after every line': (text) => text.replace(/\n/gu, '\n\n'),
  'CRLF line ends': (text) => text.replace(/\n/gu, '\r\n'),
  'a byte-order mark': (text) => `\uFEFF${text}`,
  'non-breaking spaces': (text) => text.replace(/ /gu, '\u00A0'),
  'decomposed Unicode': (text) => text.normalize('NFD'),
  'form feeds before items': (text) => text.replace(/^(?=(?:#+ )?(?:\*\*)?Punkt \d)/gmu, '\f'),
  'page numbers before items': (text) => {
    let page = 2;
    return text.replace(/^(?=(?:#+ )?(?:\*\*)?Punkt \d)/gmu, () => `${(page += 1)}\n\n\f`);
  },
  'numbered pages before items': (text) => text.replace(/^(?=(?:#+ )?(?:\*\*)?Punkt \d)/gmu, 'Side 3 af 25\n'),
  'trailing white space': (text) => text.replace(/$/gmu, ' \t '),
};
