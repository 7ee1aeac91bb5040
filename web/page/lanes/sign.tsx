import { longDate } from '../danish/dates';
import { OUTCOME, PLAN_STATUS } from '../danish/words';
import type { Outcome, PlanStatus } from '../graphql/operations';
import type { Marked } from './layout';

/** What an outcome looks like: a shape of its own, so that it can be told without colours, and a colour by its sense. */
const SIGNS: Readonly<Record<Outcome, { readonly shape: string; readonly inside: string; readonly sense: string }>> = {
  APPROVED: { shape: 'M-8 0a8 8 0 1 0 16 0a8 8 0 1 0-16 0Z', inside: 'M-4 0l3 3.4l5-6', sense: 'good' },
  RECOMMENDED: { shape: 'M0-9L9 7H-9Z', inside: 'M-3 3l2.4 2.2l4-4.6', sense: 'good' },
  NOT_RECOMMENDED: { shape: 'M0-9L9 7H-9Z', inside: 'M-3-0.5l6 6M3-0.5l-6 6', sense: 'bad' },
  NOTED: { shape: 'M-7-7H7V7H-7Z', inside: 'M-3.5-2.5h7M-3.5 2.5h7', sense: 'neutral' },
  DISCUSSED: { shape: 'M0-9L9 0L0 9L-9 0Z', inside: 'M-3 0h6', sense: 'neutral' },
  REFERRED: { shape: 'M-8-7H2L9 0L2 7H-8Z', inside: 'M-4 0h7', sense: 'neutral' },
  HEARING: { shape: 'M-8-7H8V4H0L-4 8V4H-8Z', inside: 'M-4-1.5h8', sense: 'neutral' },
  POSTPONED: { shape: 'M-8 0a8 8 0 1 0 16 0a8 8 0 1 0-16 0Z', inside: 'M-2.5-3.5v7M2.5-3.5v7', sense: 'wait' },
  REJECTED: { shape: 'M-4-9H4L9-4V4L4 9H-4L-9 4V-4Z', inside: 'M-3.5-3.5l7 7M3.5-3.5l-7 7', sense: 'bad' },
  WITHDRAWN: { shape: 'M-4-9H4L9-4V4L4 9H-4L-9 4V-4Z', inside: 'M-4.5 0h9', sense: 'bad' },
  NOT_RELEASED: {
    shape: 'M-7-2H7V8H-7ZM-5-2V-5a5 5 0 0 1 10 0V-2H2.5V-5a2.5 2.5 0 0 0-5 0V-2Z',
    inside: 'M0 1v4',
    sense: 'wait',
  },
  OTHER: { shape: 'M0-9L8-2.5L5 7.5H-5L-8-2.5Z', inside: 'M-2 0h4', sense: 'neutral' },
  NONE: { shape: 'M-6 0a6 6 0 1 0 12 0a6 6 0 1 0-12 0Z', inside: '', sense: 'none' },
};

const PLANNED: Readonly<Record<PlanStatus, string>> = {
  DONE: 'M-8 0a8 8 0 1 0 16 0a8 8 0 1 0-16 0Z',
  POSTPONED: 'M-8 0a8 8 0 1 0 16 0a8 8 0 1 0-16 0ZM-2.5-3.5v7M2.5-3.5v7',
  PENDING: 'M-8 0a8 8 0 1 0 16 0a8 8 0 1 0-16 0Z',
  NOT_SEEN: 'M-8 0a8 8 0 1 0 16 0a8 8 0 1 0-16 0Z',
  SKIPPED: 'M-8 0a8 8 0 1 0 16 0a8 8 0 1 0-16 0ZM-10 10L10-10',
};

interface SignProps {
  readonly mark: Pick<Marked, 'kind' | 'outcome' | 'status'>;
  readonly small?: boolean;
}

/** The sign of a step, a mention or a planned step, around the point where it stands. */
export function Sign({ mark, small = false }: SignProps) {
  const size = (mark.kind === 'mention' ? 0.6 : 1) * (small ? 0.75 : 1);
  const scaled = size === 1 ? {} : { transform: `scale(${size})` };
  if (mark.kind === 'planned') {
    const status = mark.status ?? 'PENDING';
    return <path class={`sign planned ${status.toLowerCase()}`} d={PLANNED[status]} {...scaled} />;
  }
  const { shape, inside, sense } = SIGNS[mark.outcome ?? 'NONE'];
  return (
    <g class={`sign ${sense}`} {...scaled}>
      <path class="shape" d={shape} />
      <path class="inside" d={inside} />
    </g>
  );
}

/** What the sign says, in words. */
export function wordsOf({ kind, outcome, status }: Pick<Marked, 'kind' | 'outcome' | 'status'>): string {
  if (kind === 'planned') return PLAN_STATUS[status ?? 'PENDING'];
  return `${OUTCOME[outcome ?? 'NONE']}${kind === 'mention' ? ' (omtalt)' : ''}`;
}

/** The signs that a picture uses, each with its words. */
export function Legend({
  marks,
  asOf,
  stretched,
}: {
  marks: readonly Marked[];
  asOf: string | null;
  stretched: boolean;
}) {
  const used = new Map(marks.map((mark) => [`${mark.kind} ${mark.outcome ?? ''} ${mark.status ?? ''}`, mark]));
  const sorted = [...used].sort(([a], [b]) => (a < b ? 1 : -1)).map(([, mark]) => mark);
  return (
    <ul class="legend">
      {sorted.map((mark) => (
        <li key={wordsOf(mark) + mark.kind}>
          <svg width="24" height="24" viewBox="-12 -12 24 24" aria-hidden="true">
            <Sign mark={mark} />
          </svg>
          {wordsOf(mark)}
        </li>
      ))}
      {asOf === null ? null : (
        <li>
          <svg width="24" height="24" viewBox="-12 -12 24 24" aria-hidden="true">
            <line class="now" y1={-10} y2={10} />
          </svg>
          Opgjort pr. {longDate(asOf)}
        </li>
      )}
      {stretched ? (
        <li>
          <svg width="24" height="24" viewBox="-12 -12 24 24" aria-hidden="true">
            <path class="link" d="M-11 0h5l3-6l6 12l3-6h5" />
          </svg>
          Tiden er strakt, hvor trin ligger tæt
        </li>
      ) : null}
    </ul>
  );
}
