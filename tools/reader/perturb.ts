import type { Judged } from './documents.js';

/**
 * Documents in forms that nobody has seen: how items begin, and what heads decisions, is exchanged throughout a document
 * of which the truth is known. Where a form stands is told by the truth alone, so that any layout can be exchanged.
 */

type ItemHead = (number: number, title: string) => string;

const ITEM_HEADS: Readonly<Record<string, ItemHead>> = {
  post: (number, title) => `Post ${number}: ${title}`,
  bracket: (number, title) => `[${number}] ${title}`,
  below: (number, title) => `${title}\nEmne ${number}`,
  above: (number, title) => `Nr. ${number}\n${title}`,
  dash: (number, title) => `${number} – ${title}`,
  top: (number, title) => `TOP ${number}. ${title}`,
};

const DECISION_HEADINGS = ['Afgørelse', 'Udfald', 'Svar fra mødet', 'Vedtagelse', 'Resultat', 'Mødets linje'];

/** Every document with its item heads exchanged, and with its headings of decisions exchanged; forms go round. */
export function perturbed(documents: readonly Judged[]): { readonly heads: Judged[]; readonly headings: Judged[] } {
  const forms = Object.entries(ITEM_HEADS);
  const heads = documents.flatMap((document, index) => {
    const [name, head] = forms[index % forms.length] ?? ['', null];
    const text = head === null ? null : withHeads(document, head);
    return text === null ? [] : [{ ...document, name: `${document.name} ${name}`, text }];
  });
  const headings = documents.flatMap((document, index) => {
    const heading = DECISION_HEADINGS[index % DECISION_HEADINGS.length] ?? '';
    const text = withDecisionHeading(document, heading);
    return text === null ? [] : [{ ...document, name: `${document.name} ${heading}`, text }];
  });
  return { heads, headings };
}

const bare = (line: string): string =>
  line
    .replace(/[*#\\_]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();

/**
 * Exchanges each line that bears the number and the beginning of the title of an item; null where fewer than half of the
 * items have one such line behind the table of contents.
 */
function withHeads({ text, truth }: Judged, head: ItemHead): string | null {
  const lines = text.split('\n');
  let exchanged = 0;
  for (const { number, title } of truth.items) {
    if (title === null) continue;
    const start = bare(title).slice(0, 24);
    const form = new RegExp(String.raw`^\W*(?:\p{L}+\.? )?(?:nr\.? )?${number}[.:)]?\s*(?:[-–] )?(?=\S)`, 'iu');
    const at = lines.findLastIndex((line) => {
      const plain = bare(line);
      const found = form.exec(plain);
      return (
        found !== null &&
        plain.slice(found[0].length).startsWith(start) &&
        !/\.{4}|…{2}|\d$/u.test(plain.slice(title.length))
      );
    });
    if (at === -1) continue;
    const plain = bare(lines[at] ?? '');
    lines[at] = head(number, plain.replace(form, ''));
    exchanged += 1;
  }
  return 2 * exchanged < truth.items.length ? null : lines.join('\n');
}

/**
 * Exchanges the word that heads most decisions, alone or before a body and a day, on every line that it begins and on
 * which no sentence goes on; null where no such word heads half of them.
 */
function withDecisionHeading({ text, truth }: Judged, heading: string): string | null {
  const lines = text.split('\n');
  const plain = lines.map(bare);
  const counts = new Map<string, number>();
  const decided = truth.items.flatMap(({ decision }) => (decision === null ? [] : [bare(decision.text).slice(0, 20)]));
  for (const decision of decided) {
    const at = plain.findIndex((line) => line.startsWith(decision));
    const above = plain.slice(0, Math.max(at, 0)).findLast((line) => line !== '') ?? '';
    const word = HEADING_WORD.exec(above)?.[0];
    if (word !== undefined) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const [most = '', count = 0] = [...counts].toSorted((a, b) => b[1] - a[1])[0] ?? [];
  if (2 * count < decided.length) return null;
  return lines
    .map((line, index) => {
      const said = plain[index] ?? '';
      const isHeading = said.startsWith(most) && HEADING_WORD.exec(said)?.[0] === most && said.length < LONGEST_HEADING;
      return isHeading ? line.replace(most, heading) : line;
    })
    .join('\n');
}

const HEADING_WORD = /^\p{Lu}\p{Ll}+(?=$|:| (?:i |fra |den )?(?:\p{Lu}|\d))/u;
const LONGEST_HEADING = 90;
