import { refused, SAVE_AS_TEXT, type SourceText } from '../source.js';
import { Body } from './body.js';
import { Numbering } from './numbering.js';
import { headingStylesIn } from './styles.js';
import { readXml } from './xml.js';
import { unpacked } from './zip.js';

const DOCUMENT = 'word/document.xml';
const STYLES = 'word/styles.xml';
const NUMBERING = 'word/numbering.xml';

/**
 * The text of a Word document (ECMA-376): headings by style, numbers of lists, rows of tables; deleted text is left out.
 * @throws DocumentRefused UNREADABLE where the packed file is none, DAMAGED or TOO_LARGE where it cannot be unpacked.
 */
export function readDocx(bytes: Uint8Array): SourceText {
  const parts = unpacked(bytes, new Set([DOCUMENT, STYLES, NUMBERING]));
  const part = (name: string): string | null => {
    const found = parts.get(name);
    return found === undefined ? null : new TextDecoder().decode(found);
  };
  const document = part(DOCUMENT);
  if (document === null) throw refused('UNREADABLE', 'It is a packed file, but no Word document.', SAVE_AS_TEXT);
  const styles = part(STYLES);
  const body = new Body(styles === null ? new Map() : headingStylesIn(styles), new Numbering(part(NUMBERING)));
  readXml(document, body);
  return { format: 'DOCX', text: body.printed(), warnings: [] };
}
