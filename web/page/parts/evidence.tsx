import { addressOf, linesAnchor } from '../addresses';
import type { StepFragment } from '../graphql/operations';

type Evidence = StepFragment['evidence'][number];

/** What the rules of linking mean to a reader. */
const RULES: Readonly<Record<string, string>> = {
  'own-minutes': 'eget referat',
  'restated-step': 'gengivet i et senere referat',
  mention: 'omtalt i løbende tekst',
};

/** What documents say of something, each with its quote, which leads to its lines. */
export function EvidenceList({ evidence }: { evidence: readonly Evidence[] }) {
  return (
    <ul class="evidence">
      {evidence.map((one) => (
        <li key={`${one.document.id} ${one.startLine} ${one.rule}`}>
          <blockquote>{one.quote}</blockquote>
          <a href={addressOf(one.document.id, linesAnchor(one.startLine, one.endLine))}>
            {one.document.fileName}, linje {lines(one)}
          </a>{' '}
          <span class="faint">
            {RULES[one.rule] ?? one.rule}
            {one.confidence < 1 ? ` · usikkert (${Math.round(one.confidence * 100)} %)` : ''}
          </span>
        </li>
      ))}
    </ul>
  );
}

const lines = ({ startLine, endLine }: Evidence): string =>
  startLine === endLine ? String(startLine) : `${startLine}–${endLine}`;
