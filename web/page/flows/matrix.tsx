import { useEffect, useRef, useState } from 'preact/hooks';
import type { WayFragment } from '../graphql/operations';
import { widthOf } from '../lanes/measure';
import { nameLines, SOFT_HYPHEN } from '../lanes/names';
import { Picture } from '../parts/picture';
import { pressed } from '../parts/pressed';

interface MatrixProps {
  readonly title: string;
  readonly file: string;
  readonly ways: readonly WayFragment[];
  readonly chosen: string | null;
  readonly choose: (way: string) => void;
}

interface Giver {
  readonly id: string;
  readonly name: string;
  readonly given: number;
}

const CELL = 34;
/** How large the names are written, and how far their lines are apart, in pixels. */
const [SIZE, LINE] = [12, 14];
/** The widest that a name may be on one line, on a narrow screen and else. */
const [NARROW, WIDE] = [104, 250];
const SLANT = Math.SQRT1_2;

/** What tells a way from all others, in an address too. */
export const wayName = ({ from, to }: WayFragment): string => `${from.id}>${to.id}`;

/** A way and how many cases took it, as a sentence. */
export const wayInWords = ({ from, to, cases }: WayFragment): string =>
  `Fra ${from.name} til ${to.name}: ${cases} ${cases === 1 ? 'sag' : 'sager'}`;

/**
 * A row for each committee that hands over, a column for each that receives, the number of cases in between: unlike
 * ribbons it stays readable where cases go back and forth.
 */
export function Matrix({ title, file, ways, chosen, choose }: MatrixProps) {
  const place = useRef<HTMLDivElement>(null);
  const [most, setMost] = useState(WIDE);
  useEffect(() => setMost((place.current?.parentElement?.clientWidth ?? 0) < 560 ? NARROW : WIDE), []);
  const bodies = inOrder(ways).map((body) => ({
    ...body,
    lines: linesOf(body.name, most, 2),
    // At a slant there is room for one line only.
    above: linesOf(body.name, WIDE, 1),
  }));
  const names = 16 + widest(bodies.flatMap(({ lines }) => lines));
  const reach = SLANT * (LINE + widest(bodies.flatMap(({ above }) => above)));
  const size = bodies.length * CELL;
  const head = Math.ceil(reach) + 8;
  const [width, height] = [Math.ceil(names + size + reach), head + size + 8];
  const at = new Map(bodies.map(({ id }, index) => [id, index]));
  const highest = Math.max(1, ...ways.map(({ cases }) => cases));
  return (
    <div ref={place} class="matrix">
      <Picture title={title} file={file}>
        <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="group" aria-label={title}>
          {bodies.map(({ id, name, lines, above }, index) => (
            <g key={id}>
              <Name name={name} lines={lines} anchor="end" x={names - 8} y={head + (index + 0.5) * CELL} />
              <g transform={`translate(${names + (index + 0.5) * CELL} ${head - 8}) rotate(-45)`}>
                <Name name={name} lines={above} anchor="start" x={0} y={0} />
              </g>
              <line class="tick" x1={names} x2={names + size} y1={head + index * CELL} y2={head + index * CELL} />
              <line class="tick" y1={head} y2={head + size} x1={names + index * CELL} x2={names + index * CELL} />
            </g>
          ))}
          <rect class="tick" fill="none" x={names} y={head} width={size} height={size} />
          {ways.map((way) => (
            <Cell
              key={wayName(way)}
              way={way}
              x={names + (at.get(way.to.id) ?? 0) * CELL}
              y={head + (at.get(way.from.id) ?? 0) * CELL}
              share={way.cases / highest}
              chosen={wayName(way) === chosen}
              choose={() => choose(wayName(way))}
            />
          ))}
        </svg>
      </Picture>
    </div>
  );
}

interface NameProps {
  readonly name: string;
  readonly lines: readonly string[];
  readonly anchor: 'start' | 'end';
  readonly x: number;
  /** The middle of its lines. */
  readonly y: number;
}

function Name({ name, lines, anchor, x, y }: NameProps) {
  return (
    <text class="flow-name" text-anchor={anchor}>
      <title>{name}</title>
      {lines.map((line, index) => (
        <tspan key={line} x={x} y={y + 4 + (index - (lines.length - 1) / 2) * LINE}>
          {line.replace(SOFT_HYPHEN, '-')}
        </tspan>
      ))}
    </text>
  );
}

const linesOf = (name: string, most: number, rows: number): string[] =>
  nameLines(name, (text) => widthOf(text, SIZE) <= most, rows);

const widest = (lines: readonly string[]): number => Math.max(0, ...lines.map((line) => widthOf(line, SIZE)));

interface CellProps {
  readonly way: WayFragment;
  readonly x: number;
  readonly y: number;
  readonly share: number;
  readonly chosen: boolean;
  readonly choose: () => void;
}

function Cell({ way, x, y, share, chosen, choose }: CellProps) {
  const name = wayInWords(way);
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
        fill-opacity={0.12 + 0.5 * Math.sqrt(share)}
      />
      <rect class="target" x={x + 2} y={y + 2} width={CELL - 4} height={CELL - 4} />
      <text class="flow-count" x={x + CELL / 2} y={y + CELL / 2 + 5} text-anchor="middle">
        {way.cases}
      </text>
    </g>
  );
}

/** Those that hand over the most cases first. */
function inOrder(ways: readonly WayFragment[]): Giver[] {
  const bodies = new Map<string, Giver>();
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
