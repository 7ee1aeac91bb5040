import type { DoubtRecord } from '../../graph/read/doubts.js';
import type { GapRecord, StatedGapRecord } from '../../graph/read/gaps.js';
import type { OverdueRecord } from '../../graph/read/overdue.js';
import type { Impossibility } from '../../referat/referat.js';

/** A gap in a few words. */
export function gapText(gap: GapRecord): string {
  switch (gap.kind) {
    case 'MEETING_NOT_LOADED':
      return cited(gap);
    case 'ITEM_NOT_LOADED':
      return gap.held ? `${cited(gap)}; the meeting’s minutes are loaded and hold no such item` : cited(gap);
    case 'CONTRADICTION':
      return sides(gap);
    case 'OVERDUE':
      return overdue(gap);
    case 'NO_DECISION':
      return gap.closed ? 'A closed item without a printed decision' : 'No decision is printed';
    case 'UNDATED_STEP':
      return 'A step is restated without its date';
    case 'IMPOSSIBLE_DATE':
      return impossible(gap);
    case 'IDENTITY_DOUBT':
      return doubted(gap);
  }
}

/** What the two sides have in common, and in what they differ. */
function doubted({ because, common, names }: DoubtRecord): string {
  switch (because) {
    case 'ONE_NUMBER':
      return `${common} stands for ${listed(names.map((title) => `“${title}”`))}, which share neither words nor bodies`;
    case 'LIKE_NUMBERS':
      return `${listed(names)} are nearly the same number, and both stand for “${common}”`;
    case 'TWO_PARTIES':
      return `${common} is printed with the parties ${listed(names)} in one meeting`;
  }
}

const listed = (names: readonly string[]): string => `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;

function cited({ tellings }: StatedGapRecord): string {
  const documents = new Set(tellings.map(({ document }) => document.id)).size;
  const onlyTold = tellings.every(({ rule }) => rule === 'mention');
  const count = `Cited ${counted(tellings.length, 'time')} by ${counted(documents, 'document')}`;
  return onlyTold ? `${count}, in running text only` : count;
}

/** Each outcome with who tells it, that of the own minutes first. */
function sides({ tellings }: StatedGapRecord): string {
  const byOutcome = new Map<string, typeof tellings>();
  for (const telling of tellings) {
    const outcome = telling.outcome ?? 'NONE';
    byOutcome.set(outcome, [...(byOutcome.get(outcome) ?? []), telling]);
  }
  const told = [...byOutcome].map(([outcome, those]) => {
    const restating = new Set(those.filter(({ rule }) => rule !== 'own-minutes').map(({ document }) => document.id));
    const own = those.some(({ rule }) => rule === 'own-minutes') ? ['in its own minutes'] : [];
    const others = restating.size > 0 ? [`restated by ${counted(restating.size, 'document')}`] : [];
    return `${outcome} ${[...own, ...others].join(' and ')}`;
  });
  return told.join(', ');
}

const REASONS: Readonly<Record<Impossibility, string>> = {
  NO_SUCH_DAY: 'a day that no calendar has',
  AFTER_MINUTES: 'a day after the minutes’ own',
  LONG_BEFORE: 'a day years before the steps beside it',
};

function impossible({ tellings: [telling] }: StatedGapRecord): string {
  const day = telling?.printed ?? '';
  return `A step is restated as of ${day}, ${REASONS[telling?.why ?? 'NO_SUCH_DAY']}`;
}

const STANDING: Readonly<Record<OverdueRecord['status'], string>> = {
  DONE: 'done',
  PENDING: 'not taken',
  POSTPONED: 'put off',
  SKIPPED: 'passed by',
  NOT_SEEN: 'not seen',
};

function overdue({ date, day, status }: OverdueRecord): string {
  return `Planned for ${date}, ${STANDING[status]} as of ${day}`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
