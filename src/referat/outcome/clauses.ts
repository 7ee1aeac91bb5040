import { isAct, opensClause } from './acts.js';

/**
 * A sentence of a decision is cut where another clause begins. MAIN is what is said, AT what is said with `at` behind it;
 * ASIDE is a condition, a reason, a purpose, a relative clause, or what is asked, and decides nothing.
 */
export interface Clause {
  readonly kind: 'MAIN' | 'AT' | 'ASIDE';
  /** In lower case, a comma as a word of its own. */
  readonly words: string[];
  /** The same as they are printed. */
  readonly printed: string[];
  /** For one with `at`: the place of the clause that says it; null where only a noun does, `forslag om at …`. */
  readonly of: number | null;
}

export const wordSet = (text: string): ReadonlySet<string> => new Set(text.split(' '));

const ASIDE = wordSet(
  'idet fordi hvis såfremt når indtil inden før mens medmindre selvom hvor hvornår hvordan hvem hvad hvorvidt herunder',
);
const ASIDE_BEHIND_COMMA = wordSet('da så som der om dog');
/** `…, hvorfor sagen udsættes` tells what came of it, unless somebody asks. */
const CONSEQUENCE = wordSet('hvorfor hvorefter hvormed hvilket');
const ASKS = /^(?:drøft|spør|spurg|undr|redegør|orienter|afklar|undersøg|oplys)/u;
/** `for at`, `uden at`: a purpose, a way. */
const BEFORE_PURPOSE = wordSet('for ved uden på til efter således med af i');
const JOINS = wordSet('og men samt');
const BE = wordSet('er var blev bliver');
/** Begin a clause of its own behind `og`. */
const BEGINS = wordSet('sagen punktet det der dette sender oversender anbefaler indstiller');
/** The last word of a body's name. */
export const BODY = /(?:udvalg|råd|kommunalbestyrelse|nævn)(?:et|en)$/u;
const POINT = wordSet('ad pkt punkt');
const VERB = /^[a-zæøå]{3,}(?:es|er|ede|tes|te)$/u;
const WORD = /[\p{L}\d§][\p{L}\d§.&/’'-]*|,/gu;

export function clausesOf(sentence: string): Clause[] {
  const printed = (sentence.match(WORD) ?? []).map((word) => word.replace(/\.+$/u, ''));
  const words = printed.map((word) => word.toLowerCase());
  const first: Clause = { kind: 'MAIN', words: [], printed: [], of: null };
  const clauses: Clause[] = [first];
  let open = first;
  const begin = (kind: Clause['kind'], of: number | null = null): void => {
    open = { kind, words: [], printed: [], of };
    clauses.push(open);
  };
  for (const [index, word] of words.entries()) {
    const [before = '', next = ''] = [words[index - 1], words[index + 1]];
    if (word === 'at') {
      // `1. at planen vedtages`: a point of a list that says it.
      if (open === first && first.words.every((one) => /^\d*$/u.test(one))) continue;
      if (BEFORE_PURPOSE.has(before) || open.kind === 'ASIDE' || isOfRemark(open)) begin('ASIDE');
      else begin('AT', speakerOf(clauses, open, before, words[index - 2] ?? ''));
      continue;
    }
    if (opensAside(word, before, next)) {
      begin('ASIDE');
      continue;
    }
    if (CONSEQUENCE.has(word) && before === ',')
      begin(word === 'hvorfor' && words.slice(0, index).some((one) => ASKS.test(one)) ? 'ASIDE' : 'MAIN');
    else if (open.kind !== 'MAIN' && resumes(word, before, first, open)) open = first;
    else if (begins(word, before, next, open)) begin('MAIN');
    open.words.push(word);
    open.printed.push(printed[index] ?? word);
  }
  return clauses;
}

/** `Godkendt med den bemærkning, at sagen udsættes`, `med ønske om, at …`: what is said with `at` is a noun's. */
const REMARK =
  /(?:bemærkning|tilføjelse|ændring|ønske|forudsætning|forbehold|præcisering|kommentar|opfordring|anmodning|betingelse|vilkår|håb)(?:en|er|et|erne)?$/u;

function isOfRemark({ words }: Clause): boolean {
  const last = words.findLast((word) => word !== ',' && word !== 'om');
  return last !== undefined && REMARK.test(last);
}

function opensAside(word: string, before: string, next: string): boolean {
  if (next === 'angår' || next === 'at') return false;
  if (ASIDE.has(word)) return true;
  return ASIDE_BEHIND_COMMA.has(word) ? before === ',' : word === 'som' && BE.has(next);
}

/** Which clause says what follows `at`: `og at` goes on, and `at anbefale, at …` says something itself. */
function speakerOf(clauses: readonly Clause[], open: Clause, before: string, beforeIt: string): number | null {
  if (before === 'om' && !opensClause(beforeIt)) return null;
  if (open.kind === 'AT' && (JOINS.has(before) || !open.words.some(opensClause))) return open.of;
  return clauses.indexOf(open);
}

/** Whether the sentence's first clause goes on: `Da sagen haster, godkendes …`, `Forslag om at udsætte sagen blev …`. */
function resumes(word: string, before: string, first: Clause, open: Clause): boolean {
  if (first.words.some((one) => isAct(one) || BE.has(one))) return false;
  if (before === ',') return VERB.test(word) || BE.has(word);
  return open.kind === 'AT' && BE.has(word) && isInfinitive(open);
}

const isInfinitive = ({ words: [first = ''] }: Clause): boolean => /(?:e|å)$/u.test(first);

function begins(word: string, before: string, next: string, open: Clause): boolean {
  if (before === ',' && POINT.has(word)) return open.kind === 'MAIN' && open.words.length > 1;
  if (!JOINS.has(before)) return false;
  if (BODY.test(word) || BEGINS.has(word)) return true;
  // `besluttede ikke at udsætte sagen, og indstillingen er vedtaget`
  if (open.kind === 'AT' && isInfinitive(open) && BE.has(next)) return true;
  return open.kind === 'MAIN'
    ? POINT.has(word) || word.endsWith('es')
    : before === 'men' && VERB.test(word) && isAct(word);
}
