import { committeeKeyOf } from '../../keys.js';
import type { Truth } from '../../truth/model.js';
import { all, type Ask } from '../ask.js';
import type { Measures } from '../measure.js';

interface FoundGap {
  readonly committee: { readonly id: string } | null;
  readonly citedBy: readonly { readonly quote: string; readonly document: { readonly fileName: string } }[];
}

/** Compares the restated steps that are kept out since their printed day cannot be. */
export async function compareImpossibleDates(measures: Measures, ask: Ask, truth: Truth): Promise<void> {
  const found = await all<FoundGap>(
    ask,
    'gaps',
    'committee { id } citedBy { quote document { fileName } }',
    'kinds: [IMPOSSIBLE_DATE]',
  );
  const files = new Map(truth.documents.flatMap(({ file, items }) => items.map(({ key }) => [key, file])));
  measures.of('impossible dates').compare(
    found.flatMap(({ committee, citedBy }) =>
      citedBy.map(({ quote, document }) => `${committee?.id ?? ''} ${document.fileName} ${dayIn(quote)}`),
    ),
    truth.gaps.impossibleDates.map(({ item, committee, printed }) => {
      const code = item.split(':')[1] ?? '';
      return `${committeeKeyOf(code, committee)} ${files.get(item) ?? ''} ${printed}`;
    }),
    '',
  );
}

/** The day that the cited line prints. */
const dayIn = (quote: string): string => /\d+\/\d+\/\d+/u.exec(quote)?.[0] ?? 'no day';
