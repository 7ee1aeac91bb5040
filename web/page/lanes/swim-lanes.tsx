import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { longDate } from '../danish/dates';
import { Picture } from '../parts/picture';
import { pressed } from '../parts/pressed';
import { layOut, type Lane, type Mark, type Marked } from './layout';
import { Legend, Sign, wordsOf } from './sign';

interface SwimLanesProps {
  readonly title: string;
  readonly file: string;
  readonly marks: readonly Marked[];
  readonly asOf: string | null;
  readonly chosen: string | null;
  readonly choose: (id: string) => void;
}

const LABELS = 190;
const NARROW_LABELS = 118;
/** How much wider than the room the picture may be; the first shows all of it, however near the marks then stand. */
const ZOOMS = ['whole', 1, 1.5, 2.5, 4, 7] as const;
/** From so many lanes on it is worth a button to fold them all. */
const MANY_LANES = 6;

/** A journey: a lane for each body, time from left to right, a mark for each step. */
export function SwimLanes({ title, file, marks, asOf, chosen, choose }: SwimLanesProps) {
  const frame = useRef<HTMLDivElement>(null);
  const room = useRoom(frame);
  const [zoom, setZoom] = useState(1);
  const [scrolled, setScrolled] = useState(0);
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const labels = room < 560 ? NARROW_LABELS : LABELS;
  const level = ZOOMS[zoom] ?? 1;
  const whole = level === 'whole';
  const seen = Math.max(180, room - labels - 4);
  const width = whole ? seen : seen * level;
  const layout = useMemo(() => layOut(marks, { width, asOf, folded, whole }), [marks, width, asOf, folded, whole]);
  const bodies = layout.lanes.map(({ body }) => body.id);
  const allFolded = bodies.every((id) => folded.has(id));
  const fold = (id: string): void => {
    const now = new Set(folded);
    if (!now.delete(id)) now.add(id);
    setFolded(now);
  };
  return (
    <div ref={frame} class="lanes">
      <Picture
        title={title}
        file={file}
        scrolled={setScrolled}
        tools={
          <>
            {bodies.length < MANY_LANES ? null : (
              <button onClick={() => setFolded(new Set(allFolded ? [] : bodies))}>
                {allFolded ? 'Fold alle baner ud' : 'Fold alle baner'}
              </button>
            )}
            <button
              disabled={whole || (zoom === 1 && layout.width <= seen)}
              title="Vis mere tid ad gangen"
              onClick={() => setZoom(zoom - 1)}
            >
              <span aria-hidden="true">−</span>
              <span class="unseen">Vis mere tid ad gangen</span>
            </button>
            <button
              disabled={zoom === ZOOMS.length - 1}
              title="Vis mindre tid ad gangen"
              onClick={() => setZoom(zoom + 1)}
            >
              <span aria-hidden="true">+</span>
              <span class="unseen">Vis mindre tid ad gangen</span>
            </button>
          </>
        }
      >
        <svg
          width={layout.width + labels}
          height={layout.height}
          viewBox={`0 0 ${layout.width + labels} ${layout.height}`}
          role="group"
          aria-label={title}
        >
          {layout.lanes.map((lane, index) => (
            <rect
              key={lane.body.id}
              class={index % 2 === 0 ? 'lane' : 'lane other'}
              x={0}
              y={lane.y}
              width={layout.width + labels}
              height={lane.height}
            />
          ))}
          <g transform={`translate(${labels} 0)`}>
            {layout.ticks.map(({ x, text }) => (
              <g key={text}>
                <line class="tick" x1={x} x2={x} y1={22} y2={layout.height} />
                <text class="tick-text" x={x} y={16} text-anchor="middle">
                  {text}
                </text>
              </g>
            ))}
            {layout.now === null ? null : (
              <line class="now" x1={layout.now} x2={layout.now} y1={22} y2={layout.height} />
            )}
            {layout.links.map(({ from, to }) => (
              <path key={`${from.id} ${to.id}`} class="link" d={handOver(from, to)} />
            ))}
            {layout.marks.map((mark) => (
              <MarkButton key={mark.id} mark={mark} chosen={mark.id === chosen} choose={() => choose(mark.id)} />
            ))}
          </g>
          {/* The names stay in sight while the picture is moved beneath them. */}
          <g class="names" transform={`translate(${scrolled} 0)`}>
            <rect class="lane" width={labels - 6} height={layout.height} />
            {layout.lanes.map((lane, index) => (
              <LaneName
                key={lane.body.id}
                lane={lane}
                other={index % 2 === 1}
                width={labels}
                fold={() => fold(lane.body.id)}
              />
            ))}
            {scrolled === 0 ? null : <line class="tick" x1={labels - 6} x2={labels - 6} y2={layout.height} />}
          </g>
        </svg>
      </Picture>
      <Legend marks={marks} asOf={asOf} />
    </div>
  );
}

interface LaneNameProps {
  readonly lane: Lane;
  readonly other: boolean;
  readonly width: number;
  readonly fold: () => void;
}

function LaneName({ lane, other, width, fold }: LaneNameProps) {
  const rows = lane.folded ? 1 : 2;
  const lines = wrapped(lane.body.name, Math.floor((width - 12) / 7), rows);
  const top = lane.y + lane.height / 2 - (lines.length - 1) * 8 + 4.5;
  return (
    <g
      class="lane-name"
      role="button"
      tabindex={0}
      aria-expanded={!lane.folded}
      aria-label={`${lane.body.name}: ${lane.folded ? 'fold banen ud' : 'fold banen sammen'}`}
      onClick={fold}
      onKeyDown={pressed(fold)}
    >
      <title>{lane.body.name}</title>
      <rect class={other ? 'lane other' : 'lane'} x={0} y={lane.y} width={width - 6} height={lane.height} />
      {lines.map((line, index) => (
        <text key={line} x={8} y={top + index * 16}>
          {`${line} `}
        </text>
      ))}
    </g>
  );
}

/** A name on so many lines at most, broken at spaces, the rest left out. */
function wrapped(name: string, most: number, rows: number): string[] {
  const lines: string[] = [''];
  for (const word of name.split(' ')) {
    const open = lines.at(-1) ?? '';
    if (open === '' || open.length + 1 + word.length <= most)
      lines[lines.length - 1] = open === '' ? word : `${open} ${word}`;
    else lines.push(word);
  }
  const kept = lines.slice(0, rows);
  return kept.map((line, index) => {
    const cut = line.length > most || (index === rows - 1 && lines.length > rows);
    return cut ? `${line.slice(0, most - 1)}…` : line;
  });
}

function MarkButton({ mark, chosen, choose }: { mark: Mark; chosen: boolean; choose: () => void }) {
  const when = mark.date === null ? 'uden dato' : longDate(mark.date);
  const name = `${mark.body.name}, ${when}: ${wordsOf(mark)}`;
  return (
    <g
      class={chosen ? 'mark chosen' : 'mark'}
      transform={`translate(${mark.x} ${mark.y})`}
      role="button"
      tabindex={0}
      aria-label={name}
      aria-pressed={chosen}
      onClick={choose}
      onKeyDown={pressed(choose)}
    >
      <title>{name}</title>
      <circle class="target" r={12} />
      <Sign mark={mark} small={mark.small} />
    </g>
  );
}

/** A line from one step to the next; a curve where it leaves the lane. */
function handOver(from: Mark, to: Mark): string {
  const middle = (from.x + to.x) / 2;
  return `M${from.x} ${from.y}C${middle} ${from.y} ${middle} ${to.y} ${to.x} ${to.y}`;
}

/** How wide the picture may be, kept up to date with the window. */
function useRoom(frame: { readonly current: HTMLElement | null }): number {
  const [room, setRoom] = useState(960);
  useEffect(() => {
    const element = frame.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(() => setRoom(element.clientWidth));
    observer.observe(element);
    setRoom(element.clientWidth);
    return () => observer.disconnect();
  }, [frame]);
  return room;
}
