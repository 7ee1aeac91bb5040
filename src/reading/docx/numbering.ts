import { readXml } from './xml.js';

interface Level {
  format: string;
  start: number;
  /** `%1.`: signs that stand for the numbers of the levels. */
  pattern: string;
}

/** Numbers the paragraphs of a document, as Word does when it shows them. */
export class Numbering {
  readonly #levels = new Map<string, Map<number, Level>>();
  readonly #lists = new Map<string, { abstract: string; starts: Map<number, number> }>();
  /** How far each list has come, by level. */
  readonly #counts = new Map<string, number[]>();

  /** @param xml `word/numbering.xml`; null where the document has none. */
  constructor(xml: string | null) {
    if (xml !== null) this.#read(xml);
  }

  /** The sign of the next paragraph of a list, with a space behind it: `2.1 `, or `- ` for a bullet. */
  next(list: string, level: number): string {
    const { abstract, starts } = this.#lists.get(list) ?? { abstract: '', starts: new Map<number, number>() };
    const levels = this.#levels.get(abstract);
    const own = levels?.get(level);
    if (own === undefined || own.format === 'bullet' || own.format === 'none') return '- ';
    const start = (at: number): number => starts.get(at) ?? levels?.get(at)?.start ?? 1;
    // Lists of one abstract list that do not begin anew go on with each other's numbers.
    const key = starts.size > 0 ? `${abstract} ${list}` : abstract;
    const before = this.#counts.get(key) ?? [];
    const counts = Array.from(
      { length: level + 1 },
      (_, at) => before[at] ?? (at === level ? start(at) - 1 : start(at)),
    );
    counts[level] = (counts[level] ?? 0) + 1;
    this.#counts.set(key, counts);
    const sign = own.pattern.replace(/%(\d)/gu, (_, place: string) => {
      const at = Number(place) - 1;
      return written(counts[at] ?? 1, levels?.get(at)?.format ?? 'decimal');
    });
    return `${sign} `;
  }

  #read(xml: string): void {
    let abstract = '';
    let list: string | null = null;
    let level = 0;
    readXml(xml, {
      opened: (name, attributes) => {
        const value = attributes['w:val'] ?? '';
        const defined = list === null ? this.#levels.get(abstract)?.get(level) : undefined;
        if (name === 'w:abstractNum') {
          [abstract, list] = [attributes['w:abstractNumId'] ?? '', null];
          this.#levels.set(abstract, new Map());
        } else if (name === 'w:num') list = attributes['w:numId'] ?? '';
        else if (name === 'w:abstractNumId' && list !== null) {
          this.#lists.set(list, { abstract: value, starts: new Map() });
        } else if (name === 'w:lvlOverride' || name === 'w:lvl') {
          level = Number(attributes['w:ilvl'] ?? 0);
          if (name === 'w:lvl' && list === null) {
            this.#levels.get(abstract)?.set(level, { format: 'decimal', start: 1, pattern: '' });
          }
        } else if (name === 'w:startOverride' && list !== null) this.#lists.get(list)?.starts.set(level, Number(value));
        else if (name === 'w:numFmt' && defined !== undefined) defined.format = value;
        else if (name === 'w:start' && defined !== undefined) defined.start = Number(value);
        else if (name === 'w:lvlText' && defined !== undefined) defined.pattern = value;
      },
    });
  }
}

function written(count: number, format: string): string {
  if (format === 'lowerLetter') return String.fromCodePoint(97 + ((count - 1) % 26));
  if (format === 'upperLetter') return String.fromCodePoint(65 + ((count - 1) % 26));
  if (format === 'lowerRoman') return roman(count).toLowerCase();
  return format === 'upperRoman' ? roman(count) : String(count);
}

const ROMAN: readonly (readonly [number, string])[] = [
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function roman(count: number): string {
  let [left, text] = [Math.min(count, 99), ''];
  for (const [value, sign] of ROMAN) {
    text += sign.repeat(Math.floor(left / value));
    left %= value;
  }
  return text;
}
