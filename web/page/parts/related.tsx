import { addressOf } from '../addresses';
import type { CaseQuery } from '../graphql/operations';

type Related = NonNullable<CaseQuery['case']>['related'][number];

/** Why two cases are held to be related, in words. */
const REASONS: Readonly<Record<Related['reasons'][number]['kind'], string>> = {
  POLICY: 'samme politik, strategi eller projekt i titlen',
  REFERENCE: 'den ene henviser til den anden',
  TEXT: 'næsten samme tekst',
  TWIN: 'næsten samme tekst i en anden kommune',
  ATTACHMENT: 'samme bilag',
  PERIOD: 'samme titel for en anden periode',
};

/** The reason, with the name that both bear where it has one: the service quotes it. */
function inWords({ kind, text }: Related['reasons'][number]): string {
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
