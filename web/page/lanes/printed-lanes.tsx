import { useEffect, useMemo, useState } from 'preact/hooks';
import { linesOf, NameText, Stripes, Time, type Stretch } from './drawing';
import { layOut, type Mark, type Marked } from './layout';
import { Sign } from './sign';

const NAMES = 190;
/** How much time a sheet shows side by side, so that names can be read on A4. */
const ROOM = 690;
const NONE: ReadonlySet<string> = new Set();

/** A journey on paper: all lanes open, and what is wider than a sheet in strips below one another. */
export function PrintedLanes({ marks, asOf }: { marks: readonly Marked[]; asOf: string | null }) {
  // It is in nobody's sight, so the picture on the screen is drawn first.
  const [due, setDue] = useState(false);
  useEffect(() => {
    const later = window.setTimeout(() => setDue(true), 0);
    return () => window.clearTimeout(later);
  }, []);
  return due ? <Strips marks={marks} asOf={asOf} /> : null;
}

function Strips({ marks, asOf }: { marks: readonly Marked[]; asOf: string | null }) {
  const layout = useMemo(
    () => layOut(marks, { width: ROOM, asOf, folded: NONE, whole: false, rows: (body) => linesOf(body, NAMES).length }),
    [marks, asOf],
  );
  const { lanes, height } = layout;
  const width = NAMES + ROOM;
  return (
    <div class="strips" aria-hidden="true">
      {stripsOf(layout.marks, layout.width).map((stretch) => (
        <svg key={stretch.from} viewBox={`0 0 ${width} ${height}`}>
          <Stripes lanes={lanes} width={width} />
          <svg x={NAMES} width={ROOM} height={height} viewBox={`${stretch.from} 0 ${ROOM} ${height}`}>
            <Time
              layout={layout}
              stretch={stretch}
              mark={(mark) => (
                <g key={mark.id} transform={`translate(${mark.x} ${mark.y})`}>
                  <Sign mark={mark} />
                </g>
              )}
            />
          </svg>
          <rect class="lane" width={NAMES - 6} height={height} />
          {lanes.map((lane) => (
            <NameText key={lane.body.id} lane={lane} width={NAMES} />
          ))}
        </svg>
      ))}
    </div>
  );
}

/** Stretches of at most a sheet's width, parted between marks and never through one. */
function stripsOf(marks: readonly Mark[], width: number): Stretch[] {
  if (width <= ROOM) return [{ from: 0, to: ROOM }];
  const strips: Stretch[] = [];
  let from = 0;
  const places = marks.map(({ x }) => x).sort((a, b) => a - b);
  for (const [index, x] of places.entries()) {
    if (x + 13 <= from + ROOM) continue;
    const to = ((places[index - 1] ?? from) + x) / 2;
    strips.push({ from, to });
    from = to;
  }
  return [...strips, { from, to: width }];
}
