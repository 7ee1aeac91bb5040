import { committeeName, isBody } from './committees.js';
import { DATE, isoDate } from './dates.js';
import type { Succession } from './referat.js';

/** A table of names: below a line that says so, a former and a present name a line, with the day from which it is so. */
const TABLE_HEAD = /^\uFEFF?(?:udvalgsnavne|navne på udvalg|former committee)(?:[ ;:,\t].*)?$/iu;
const ROW = new RegExp(
  String.raw`^(?<former>[^;\t→]+?)\s*(?:;|\t|→|->|=>)\s*(?<present>[^;\t(]+?)\s*(?:[;\t(]\s*(?:fra |pr\. )?(?:den |d\. )?(?<date>${DATE})?\s*\)?)?\s*$`,
  'iu',
);

/** What a table of a municipality's bodies says; null where the text is none. `unread`: numbers of lines that say nothing. */
export function tableOfNames(
  text: string,
): { readonly successions: readonly Succession[]; readonly unread: readonly number[]; readonly head: string } | null {
  const lines = text.split('\n').map((line) => line.replace(/\r$/u, '').trim());
  const first = lines.findIndex((line) => line !== '');
  const head = lines[first] ?? '';
  if (!TABLE_HEAD.test(head)) return null;
  const successions: Succession[] = [];
  const unread: number[] = [];
  for (const [index, line] of lines.entries()) {
    if (index <= first || line === '' || line.startsWith('#')) continue;
    const groups = ROW.exec(line)?.groups;
    const [former, present] = [groups?.['former'] ?? '', groups?.['present'] ?? ''].map((name) => name.trim());
    const number = index + 1;
    if (former === undefined || present === undefined || !isBody(former) || !isBody(present)) unread.push(number);
    else {
      const date = isoDate(groups?.['date'] ?? '');
      successions.push({
        former: committeeName(former),
        present: committeeName(present),
        date,
        span: { start: number, end: number },
      });
    }
  }
  return { successions, unread, head };
}
