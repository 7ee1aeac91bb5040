import type { DecodedItem } from './decoded.js';
import { readsAsDecision } from '../label/acts.js';
import { decides, type Document } from './document.js';
import type { Part } from './sections.js';

/** Finds the decision of an item that heads it by nothing: what reads as one, alone at the end of the item. */
export function withUnheaded(items: readonly DecodedItem[], { meeting }: Document): DecodedItem[] {
  return items.map((item) => {
    if (item.parts.some(({ kind, step }) => kind === 'DECISION' && step === null)) return item;
    const parts = withLast(item.parts, meeting.committee ?? '');
    return parts === item.parts ? item : { ...item, parts };
  });
}

const SENTENCE =
  /^(?:(?:formanden|borgmesteren|rådmanden|udvalget|rådet|byrådet|kommunalbestyrelsen|direktionen|administrationen|forvaltningen) |der (?:blev|var) )/iu;

function withLast(parts: readonly Part[], committee: string): readonly Part[] {
  const found = parts.findLastIndex(
    ({ kind, step, lines }) => step === null && (kind === 'OTHER' || kind === 'TITLE') && lines.length > 0,
  );
  const part = parts[found];
  if (part === undefined || parts.slice(found + 1).some(({ kind }) => kind !== 'ATTACHMENTS')) return parts;
  // From the first line on that reads as a decision, where a line parts it from what stands before.
  const at = part.lines.findIndex((line, index) => {
    const before = part.lines[index - 1];
    const begins = before === undefined || line.apart || /[.!?:)]$/u.test(before.text);
    const own = line.text.startsWith(`${committee} `) || SENTENCE.test(line.text);
    return begins && (readsAsDecision(line.text) || (own && decides(line.text)));
  });
  if (at === -1 || (at > 0 && part.lines.length - at > 6)) return parts;
  const lines = part.lines.slice(at);
  const decision: Part = {
    kind: 'DECISION',
    heading: null,
    start: lines[0]?.number ?? part.start,
    lines: [...lines],
    shown: [...lines],
    step: null,
    rule: 'reads as a decision',
  };
  const rest =
    at === 0 && part.heading === null
      ? []
      : [{ ...part, lines: part.lines.slice(0, at), shown: part.lines.slice(0, at) }];
  return [...parts.slice(0, found), ...rest, decision, ...parts.slice(found + 1)];
}
