import { DATE } from './dates.js';
import { joinedLine, withText, type Line } from './lines.js';

const BODY = /^(?:udvalg|politisk udvalg|instans): (?<value>.{2,90})$/iu;
const DAY = new RegExp(String.raw`^(?:(?:møde)?dato|dag): (?<value>${DATE})$`, 'iu');
const NUMBER = /^(?:punktnummer|punkt(?: ?nr\.?)?|pkt\.?(?: ?nr\.?)?|dagsordenspunkt): (?<value>\d{1,4})\.?$/iu;

/**
 * The lines of an item with each step that is told by labels (`Udvalg: …` / `Dato: …` / `Punktnummer: …`, in any order)
 * put together as other documents print it.
 */
export function withLabelledSteps(lines: readonly Line[]): readonly Line[] {
  if (!lines.some(({ text }) => BODY.test(text))) return lines;
  const whole: Line[] = [];
  for (let index = 0; index < lines.length;) {
    const found = labelledStep(lines.slice(index, index + 3));
    const line = found?.line ?? lines[index];
    if (line !== undefined) whole.push(line);
    index += found?.count ?? 1;
  }
  return whole;
}

/** The step that some lines begin with: a body and a day, with a number or without. */
function labelledStep(lines: readonly Line[]): { readonly line: Line; readonly count: number } | null {
  const [body, day, number] = [BODY, DAY, NUMBER].map((label) => {
    const index = lines.findIndex(({ text }) => label.test(text));
    return { index, value: label.exec(lines[index]?.text ?? '')?.groups?.['value'] ?? '' };
  });
  if (body === undefined || day === undefined || body.index === -1 || day.index === -1) return null;
  if (body.index > 1 || day.index > 1) return null;
  const isNumbered = number?.index === 2;
  const [first, second, third] = lines;
  if (first === undefined || second === undefined) return null;
  const joined = joinedLine(first, second);
  const line = isNumbered && third !== undefined ? joinedLine(joined, third) : joined;
  const text = isNumbered ? `${body.value}, ${day.value}, pkt. ${number.value}` : `${day.value} ${body.value}`;
  return { line: withText(line, text), count: isNumbered ? 3 : 2 };
}
