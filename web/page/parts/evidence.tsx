import { addressOf, linesAnchor } from '../addresses';
import { ruleInDanish, unsure } from '../danish/sources';
import type { StepFragment } from '../graphql/operations';

type Evidence = StepFragment['evidence'][number];

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
            {[ruleInDanish(one.rule), unsure(one.confidence)].filter((text) => text !== null).join(' · ')}
          </span>
        </li>
      ))}
    </ul>
  );
}

const lines = ({ startLine, endLine }: Evidence): string =>
  startLine === endLine ? String(startLine) : `${startLine}–${endLine}`;
