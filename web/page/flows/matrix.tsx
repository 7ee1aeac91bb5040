import type { WayFragment } from '../graphql/operations';
import { Picture } from '../parts/picture';
import { pressed } from '../parts/pressed';

interface MatrixProps {
  readonly title: string;
  readonly file: string;
  readonly ways: readonly WayFragment[];
  readonly chosen: string | null;
  readonly choose: (way: string) => void;
}

const CELL = 34;
const NAMES = 232;
const HEAD = 170;
/** So that a name at a slant does not leave the picture. */
const BESIDE = 150;

/** What tells a way from all others, in an address too. */
export const wayName = ({ from, to }: WayFragment): string => `${from.id}>${to.id}`;

/**
 * A row for each committee that hands over, a column for each that receives, the number of cases in between: unlike
 * ribbons it stays readable where cases go back and forth.
 */
export function Matrix({ title, file, ways, chosen, choose }: MatrixProps) {
  const bodies = orderedBodies(ways);
  const most = Math.max(1, ...ways.map(({ cases }) => cases));
  const at = new Map(bodies.map(({ id }, index) => [id, index]));
  const size = bodies.length * CELL;
  const [width, height] = [NAMES + size + BESIDE, HEAD + size + 8];
  return (
    <Picture title={title} file={file}>
      <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="group" aria-label={title}>
        {bodies.map(({ id, name }, index) => (
          <g key={id}>
            <text class="flow-name" x={NAMES - 8} y={HEAD + index * CELL + CELL / 2 + 4} text-anchor="end">
              <title>{name}</title>
              {short(name)}
            </text>
            <text class="flow-name" transform={`translate(${NAMES + index * CELL + CELL / 2} ${HEAD - 8}) rotate(-45)`}>
              <title>{name}</title>
              {short(name)}
            </text>
            <line class="tick" x1={NAMES} x2={NAMES + size} y1={HEAD + index * CELL} y2={HEAD + index * CELL} />
            <line class="tick" y1={HEAD} y2={HEAD + size} x1={NAMES + index * CELL} x2={NAMES + index * CELL} />
          </g>
        ))}
        <rect class="tick" fill="none" x={NAMES} y={HEAD} width={size} height={size} />
        {ways.map((way) => (
          <Cell
            key={wayName(way)}
            way={way}
            x={NAMES + (at.get(way.to.id) ?? 0) * CELL}
            y={HEAD + (at.get(way.from.id) ?? 0) * CELL}
            share={way.cases / most}
            chosen={wayName(way) === chosen}
            choose={() => choose(wayName(way))}
          />
        ))}
      </svg>
    </Picture>
  );
}

interface CellProps {
  readonly way: WayFragment;
  readonly x: number;
  readonly y: number;
  readonly share: number;
  readonly chosen: boolean;
  readonly choose: () => void;
}

function Cell({ way, x, y, share, chosen, choose }: CellProps) {
  const name = `Fra ${way.from.name} til ${way.to.name}: ${way.cases} ${way.cases === 1 ? 'sag' : 'sager'}`;
  return (
    <g
      class={chosen ? 'mark chosen' : 'mark'}
      role="button"
      tabindex={0}
      aria-label={name}
      aria-pressed={chosen}
      onClick={choose}
      onKeyDown={pressed(choose)}
    >
      <title>{name}</title>
      <rect
        class="flow-cell"
        x={x + 1}
        y={y + 1}
        width={CELL - 2}
        height={CELL - 2}
        fill-opacity={0.12 + 0.5 * share}
      />
      <rect class="target" x={x + 2} y={y + 2} width={CELL - 4} height={CELL - 4} />
      <text class="flow-count" x={x + CELL / 2} y={y + CELL / 2 + 5} text-anchor="middle">
        {way.cases}
      </text>
    </g>
  );
}

/** Those that hand over the most cases first. */
function orderedBodies(ways: readonly WayFragment[]) {
  const bodies = new Map<string, { id: string; name: string; given: number }>();
  for (const { from, to, cases } of ways) {
    for (const [body, given] of [
      [from, cases],
      [to, 0],
    ] as const) {
      const known = bodies.get(body.id) ?? { id: body.id, name: body.name, given: 0 };
      bodies.set(body.id, { ...known, given: known.given + given });
    }
  }
  return [...bodies.values()].sort((a, b) => b.given - a.given || (a.id < b.id ? -1 : 1));
}

const short = (name: string): string => (name.length > 34 ? `${name.slice(0, 33)}…` : name);
