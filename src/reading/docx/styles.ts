import { readXml } from './xml.js';

/** The level of heading that each style of paragraph has, from 1; a style that is none is not there. */
export type HeadingStyles = ReadonlyMap<string, number>;

const MOST_LEVELS = 6;

/** Reads `word/styles.xml`: a style is a heading by its outline level or its name, or as the style that it is based on. */
export function headingStylesIn(xml: string): HeadingStyles {
  const levels = new Map<string, number>();
  const bases = new Map<string, string>();
  let style = '';
  readXml(xml, {
    opened(name, attributes) {
      const value = attributes['w:val'] ?? '';
      if (name === 'w:style') style = attributes['w:styleId'] ?? '';
      else if (name === 'w:basedOn') bases.set(style, value);
      else if (name === 'w:outlineLvl') levels.set(style, Number(value) + 1);
      else if (name === 'w:name') {
        const level = /^(?:heading|overskrift) (\d)$/iu.exec(value)?.[1];
        if (level !== undefined && !levels.has(style)) levels.set(style, Number(level));
        else if (/^(?:title|titel)$/iu.test(value)) levels.set(style, 1);
      }
    },
  });
  for (const id of bases.keys()) {
    const level = levelOf(id, levels, bases);
    if (level !== null) levels.set(id, level);
  }
  return new Map([...levels].filter(([, level]) => level >= 1 && level <= MOST_LEVELS));
}

/** Looks a few styles down; styles based on each other in a circle have none. */
function levelOf(id: string, levels: HeadingStyles, bases: ReadonlyMap<string, string>): number | null {
  let style: string | undefined = id;
  for (let depth = 0; depth < 10 && style !== undefined; depth += 1) {
    const level = levels.get(style);
    if (level !== undefined) return level;
    style = bases.get(style);
  }
  return null;
}
