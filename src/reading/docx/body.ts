import type { Numbering } from './numbering.js';
import type { HeadingStyles } from './styles.js';
import type { XmlReader } from './xml.js';

/** Longer than any heading that is only printed bold. */
const LONGEST_BOLD = 90;
/** Parts the cells of a row, as columns of text are parted. */
const BETWEEN_CELLS = '   ';
const MOST_MARKS = 6;

type Attributes = Readonly<Record<string, string>>;

/** A paragraph while it is read. */
interface Paragraph {
  text: string;
  heading: number;
  list: string | null;
  level: number;
  /** Whether all that it says is bold; null where it says nothing yet. */
  bold: boolean | null;
}

const emptyParagraph = (): Paragraph => ({ text: '', heading: 0, list: null, level: 0, bold: null });

/** Reads `word/document.xml` paragraph by paragraph into lines. */
export class Body implements XmlReader {
  readonly #styles: HeadingStyles;
  readonly #numbering: Numbering;
  readonly #lines: string[] = [];
  #paragraph = emptyParagraph();
  #isBold = false;
  #inProperties = false;
  #inText = false;
  /** How deep in text that was deleted or moved away. */
  #deleted = 0;
  #tables = 0;
  #row: string[] | null = null;
  #cell: string[] | null = null;

  constructor(styles: HeadingStyles, numbering: Numbering) {
    this.#styles = styles;
    this.#numbering = numbering;
  }

  /** The whole text. */
  printed(): string {
    return `${this.#lines
      .join('\n')
      .replace(/\n{3,}/gu, '\n\n')
      .trim()}\n`;
  }

  readonly opened = (name: string, attributes: Attributes): void => {
    OPENED[name]?.(this, attributes);
  };

  readonly closed = (name: string): void => {
    CLOSED[name]?.(this);
  };

  readonly text = (text: string): void => {
    if (!this.#inText) return;
    const paragraph = this.#paragraph;
    paragraph.text += text;
    if (text.trim() !== '') paragraph.bold = (paragraph.bold ?? true) && this.#isBold;
  };

  begin(): void {
    this.#paragraph = emptyParagraph();
  }

  property(of: Partial<Pick<Paragraph, 'heading' | 'list' | 'level'>>): void {
    Object.assign(this.#paragraph, of);
  }

  style(name: string): void {
    this.#paragraph.heading = this.#styles.get(name) ?? this.#paragraph.heading;
  }

  run(): void {
    this.#isBold = false;
  }

  runProperties(inside: boolean): void {
    this.#inProperties = inside;
  }

  bold(value: string | undefined): void {
    if (this.#inProperties) this.#isBold = value === undefined || /^(?:1|true|on)$/u.test(value);
  }

  said(inside: boolean): void {
    this.#inText = inside && this.#deleted === 0;
  }

  sign(sign: string): void {
    if (!this.#inProperties && this.#deleted === 0) this.#paragraph.text += sign;
  }

  delete(by: 1 | -1): void {
    this.#deleted += by;
  }

  table(by: 1 | -1): void {
    this.#tables += by;
    if (by === -1 && this.#tables === 0) this.#lines.push('');
  }

  beginRow(): void {
    if (this.#tables === 1) this.#row = [];
  }

  beginCell(): void {
    if (this.#tables === 1) this.#cell = [];
  }

  end(): void {
    const line = this.#lineOf(this.#paragraph);
    this.#paragraph = emptyParagraph();
    if (this.#cell === null) this.#lines.push(...line.split('\n'), '');
    else if (line !== '') this.#cell.push(line.replaceAll('\n', ' '));
  }

  endCell(): void {
    if (this.#tables !== 1) return;
    this.#row?.push((this.#cell ?? []).join(', ').replaceAll('**', ''));
    this.#cell = null;
  }

  endRow(): void {
    if (this.#tables !== 1 || this.#row === null) return;
    this.#lines.push(this.#row.filter((cell) => cell !== '').join(BETWEEN_CELLS));
    this.#row = null;
  }

  #lineOf({ text, heading, list, level, bold }: Paragraph): string {
    const said = text.trim();
    const sign = list === null || said === '' ? '' : this.#numbering.next(list, level);
    if (said === '') return '';
    if (heading > 0) return `${'#'.repeat(Math.min(heading, MOST_MARKS))} ${sign === '- ' ? '' : sign}${said}`;
    if (list !== null) return sign + said;
    return bold === true && said.length < LONGEST_BOLD && !said.includes('\n') ? `**${said}**` : text.trimEnd();
  }
}

const OPENED: Readonly<Record<string, (body: Body, attributes: Attributes) => void>> = {
  'w:p': (body) => body.begin(),
  'w:pStyle': (body, { 'w:val': name = '' }) => body.style(name),
  'w:outlineLvl': (body, { 'w:val': level }) => body.property({ heading: (Number(level) + 1) % 10 }),
  'w:ilvl': (body, { 'w:val': level }) => body.property({ level: Number(level) }),
  'w:numId': (body, { 'w:val': list = '0' }) => body.property({ list: list === '0' ? null : list }),
  'w:r': (body) => body.run(),
  'w:rPr': (body) => body.runProperties(true),
  'w:b': (body, { 'w:val': value }) => body.bold(value),
  'w:t': (body) => body.said(true),
  'w:tab': (body) => body.sign('\t'),
  'w:br': (body, { 'w:type': type }) => body.sign(type === 'page' ? '\f' : '\n'),
  'w:noBreakHyphen': (body) => body.sign('-'),
  'w:del': (body) => body.delete(1),
  'w:moveFrom': (body) => body.delete(1),
  'w:tbl': (body) => body.table(1),
  'w:tr': (body) => body.beginRow(),
  'w:tc': (body) => body.beginCell(),
};

const CLOSED: Readonly<Record<string, (body: Body) => void>> = {
  'w:t': (body) => body.said(false),
  'w:rPr': (body) => body.runProperties(false),
  'w:del': (body) => body.delete(-1),
  'w:moveFrom': (body) => body.delete(-1),
  'w:p': (body) => body.end(),
  'w:tc': (body) => body.endCell(),
  'w:tr': (body) => body.endRow(),
  'w:tbl': (body) => body.table(-1),
};
