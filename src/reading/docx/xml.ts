import { SaxesParser } from 'saxes';
import { refused, SAVE_AS_TEXT } from '../source.js';

/** What is told while XML is read: names as they are printed, with their prefix. */
export interface XmlReader {
  readonly opened: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly closed?: (name: string) => void;
  readonly text?: (text: string) => void;
}

/**
 * Reads XML. A document type is refused, since entities of its own could make it grow without bound.
 * @throws DocumentRefused DAMAGED
 */
export function readXml(xml: string, reader: XmlReader): void {
  const parser = new SaxesParser();
  const damaged = () => refused('DAMAGED', 'A part of it is no well-formed XML.', SAVE_AS_TEXT);
  parser.on('doctype', () => {
    throw damaged();
  });
  parser.on('error', () => {
    throw damaged();
  });
  parser.on('opentag', ({ name, attributes }) => reader.opened(name, attributes));
  parser.on('closetag', ({ name }) => reader.closed?.(name));
  parser.on('text', (text) => reader.text?.(text));
  parser.write(xml).close();
}
