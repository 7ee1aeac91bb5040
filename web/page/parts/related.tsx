import { addressOf } from '../addresses';
import type { CaseQuery } from '../graphql/operations';

type Related = NonNullable<CaseQuery['case']>['related'][number];

/** Why two cases are held to be related, in words. */
const REASONS: Readonly<Record<Related['reasons'][number]['kind'], string>> = {
  POLICY: 'samme politik, strategi eller projekt i titlen',
  REFERENCE: 'den ene henviser til den anden',
  TEXT: 'fælles tekst',
  TWIN: 'fælles tekst med en anden kommune',
  ATTACHMENT: 'samme bilag',
  PERIOD: 'samme titel for en anden periode',
};

/** How much of the text is shared, from the largest share down. */
const SHARES: readonly (readonly [number, string])[] = [
  [0.9, 'næsten samme tekst'],
  [0.7, 'deler det meste af teksten'],
  [0.6, 'deler to tredjedele af teksten'],
  [0.45, 'deler halvdelen af teksten'],
  [0, 'deler en tredjedel af teksten'],
];

/** The reason, with the name that both bear where it has one: the service quotes it. */
function inWords({ kind, text, share }: Related['reasons'][number]): string {
  const shared = SHARES.find(([least]) => share !== null && share >= least)?.[1];
  if (shared !== undefined) return kind === 'TWIN' ? `${shared} med en anden kommune` : shared;
  const [, quoted] = /“(.+)”/u.exec(text) ?? [];
  const named = kind === 'POLICY' || kind === 'ATTACHMENT';
  return named && quoted !== undefined ? `${REASONS[kind]} (${quoted})` : REASONS[kind];
}

/** Cases that belong to the same matter, the surest first. */
export function RelatedCases({ related }: { related: readonly Related[] }) {
  if (related.length === 0) return null;
  return (
    <>
      <h2>Beslægtede sager</h2>
      <ul class="related">
        {related.map(({ case: other, score, reasons }) => (
          <li key={other.id}>
            <a href={addressOf(other.id)}>{other.title}</a>{' '}
            <span class="faint">
              {other.municipality.name}
              {other.journalNumber === null ? '' : ` · ${other.journalNumber}`} · sikkerhed {Math.round(score * 100)} %
              · {[...new Set(reasons.map(inWords))].join('; ')}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
