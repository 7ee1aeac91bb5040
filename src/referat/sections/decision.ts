import { committeeName, isBody } from '../committees.js';
import type { Line } from '../lines.js';
import { spelledHead } from '../item-heads.js';
import { warn } from '../reading.js';
import { attributionBefore, attributionOf } from '../restated.js';
import { withoutAttendance } from './absence.js';
import { handlingOf, type StepLines } from './handling.js';
import { isNothing, joined, spanOf, type SectionContext, type SectionReader } from './section.js';

/** What a line attributes to a body: some documents print the decisions of earlier bodies beside their own. */
interface AttributedPart extends StepLines {
  readonly date: string;
  readonly lines: Line[];
}

/** *Beslutning*: what was decided. Who decided, who attended and who was absent are no part of its text. */
export const readDecision: SectionReader = (section, draft, context) => {
  const { own, others } = partsOf(apart(section.lines, context), context);
  for (const part of others) draft.handlings.push(handlingOf(part, context.reading));
  const { words, absent } = withoutAttendance(own, context.reading);
  for (const person of absent) draft.absent.push(person);
  const text = joined(words);
  if (isNothing(text)) return section.lines.length;
  const span = spanOf(words, section.start);
  draft.decision = draft.decision === null ? text : `${draft.decision} ${text}`;
  draft.decisionSpan = { start: draft.decisionSpan?.start ?? span.start, end: span.end };
  return section.lines.length;
};

/** The lines, with an attribution on a line of its own where it stands before the decision. */
function apart(lines: readonly Line[], { reading, spelledOut }: SectionContext): Line[] {
  return lines.flatMap((printed) => {
    const line = spelledHead(printed, spelledOut);
    const found = attributionBefore(line, reading);
    return found === null
      ? [line]
      : [
          { ...line, text: found.head },
          { ...line, text: found.decision },
        ];
  });
}

/** The lines that are this meeting's own decision, and the parts that are attributed to others. */
function partsOf(lines: readonly Line[], context: SectionContext): { own: Line[]; others: AttributedPart[] } {
  const own: Line[] = [];
  const others: AttributedPart[] = [];
  // A body and a later day below a decision are where the case goes.
  const attributed = lines.map((line) => {
    const part = attributionOf(line, context.reading);
    return part !== null && part.date > context.date ? null : part;
  });
  const single = attributed.filter((part) => part !== null).length === 1;
  let open = own;
  for (const [index, line] of lines.entries()) {
    const part = attributed[index] ?? null;
    if (part === null) {
      if (index > 0 || !isOwnName(line, context)) open.push(line);
      continue;
    }
    const sameBody = part.committee === context.committee;
    if (sameBody && part.date !== context.date && single) {
      const message = `The decision is attributed to ${part.date}, the meeting was held on ${context.date}, which stands.`;
      warn(context.reading, 'DATE_DIFFERS', line.number, message);
    }
    if (sameBody && (part.date === context.date || single)) {
      open = own;
    } else {
      const other: AttributedPart = { ...part, start: line.number, lines: [] };
      others.push(other);
      open = other.lines;
    }
  }
  return { own, others };
}

/** Whether a line is only the name of the body itself. */
function isOwnName(line: Line, context: SectionContext): boolean {
  return isBody(line.text) && committeeName(line.text) === context.committee;
}
