import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { withChoices, type Place } from '../addresses';
import { goTo } from '../navigation';
import { Day } from '../parts/choices';
import { Picture } from '../parts/picture';
import { LaneName, linesOf, MarkButton, Stripes, Time } from './drawing';
import { layOut, type Marked } from './layout';
import { PrintedLanes } from './printed-lanes';
import { Legend } from './sign';

interface SwimLanesProps {
  readonly place: Place;
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
export function SwimLanes({ place, title, file, marks, asOf, chosen, choose }: SwimLanesProps) {
  const frame = useRef<HTMLDivElement>(null);
  const room = useRoom(frame);
  const [scrolled, setScrolled] = useState(0);
  const { zoom, folded, change } = useWishes(place, marks);
  const labels = room < 560 ? NARROW_LABELS : LABELS;
  const level = ZOOMS[zoom] ?? 1;
  const whole = level === 'whole';
  const seen = Math.max(180, room - labels - 4);
  const width = whole ? seen : seen * level;
  const layout = useMemo(
    () => layOut(marks, { width, asOf, folded, whole, rows: (body) => linesOf(body, labels).length }),
    [marks, width, asOf, folded, whole, labels],
  );
  const bodies = layout.lanes.map(({ body }) => body.id);
  const allFolded = bodies.every((id) => folded.has(id));
  const size = { width: layout.width + labels, height: layout.height };
  useStartInSight(frame, room, layout.marks.find(({ id }) => id === chosen)?.x);
  const fold = (id: string): void => {
    const now = new Set(folded);
    if (!now.delete(id)) now.add(id);
    change(zoom, now);
  };
  return (
    <div ref={frame} class="lanes">
      <Picture
        title={title}
        file={file}
        scrolled={setScrolled}
        legend={<Legend marks={marks} asOf={asOf} stretched={layout.stretched} />}
        printed={<PrintedLanes marks={marks} asOf={asOf} />}
        tools={
          <>
            <Day place={place} name="pr" label="Set pr." />
            {bodies.length < MANY_LANES ? null : (
              <button onClick={() => change(zoom, new Set(allFolded ? [] : bodies))}>
                {allFolded ? 'Fold alle baner ud' : 'Fold alle baner sammen'}
              </button>
            )}
            <Zoom
              sign="−"
              name="Vis mere tid ad gangen"
              disabled={whole || (zoom === 1 && layout.width <= seen)}
              act={() => change(zoom - 1, folded)}
            />
            <Zoom
              sign="+"
              name="Vis mindre tid ad gangen"
              disabled={zoom === ZOOMS.length - 1}
              act={() => change(zoom + 1, folded)}
            />
          </>
        }
      >
        <svg
          {...size}
          viewBox={`0 0 ${size.width} ${size.height}`}
          role="group"
          aria-label={title}
          onKeyDown={moveThroughMarks}
        >
          <Stripes lanes={layout.lanes} width={size.width} />
          <g transform={`translate(${labels} 0)`}>
            <Time
              layout={layout}
              stretch={{ from: -Infinity, to: Infinity }}
              mark={(mark) => (
                <MarkButton key={mark.id} mark={mark} chosen={mark.id === chosen} choose={() => choose(mark.id)} />
              )}
            />
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
    </div>
  );
}

/** The arrow keys go from mark to mark in order of time, so that a long journey needs no tabbing through. */
function moveThroughMarks(event: KeyboardEvent): void {
  if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
  const marks = [...document.querySelectorAll<SVGGElement>('.lanes .mark')];
  const at = marks.findIndex((mark) => mark === document.activeElement);
  const next = at === -1 ? undefined : marks[at + (event.key === 'ArrowRight' ? 1 : -1)];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}

interface ZoomProps {
  readonly sign: string;
  readonly name: string;
  readonly disabled: boolean;
  readonly act: () => void;
}

function Zoom({ sign, name, disabled, act }: ZoomProps) {
  return (
    <button disabled={disabled} title={name} onClick={act}>
      <span aria-hidden="true">{sign}</span>
      <span class="unseen">{name}</span>
    </button>
  );
}

/** The zoom and the folded lanes, as the address has them: `zoom=3&foldet=byraadet,direktionen`. */
function useWishes(place: Place, marks: readonly Marked[]) {
  const asked = Number(place.choices.get('zoom') ?? 1);
  const zoom = Number.isInteger(asked) && asked >= 0 && asked < ZOOMS.length ? asked : 1;
  const names = place.choices.get('foldet') ?? '';
  const folded = useMemo(() => {
    const slugs = new Set(names.split(','));
    return new Set(marks.flatMap(({ body }) => (slugs.has(slugOf(body.id)) ? [body.id] : [])));
  }, [names, marks]);
  const change = (to: number, ids: ReadonlySet<string>): void =>
    goTo(withChoices(place, { zoom: to === 1 ? '' : String(to), foldet: [...ids].map(slugOf).join(',') }), {
      replace: true,
    });
  return { zoom, folded, change };
}

/** The last part of a body's id, which tells it from the others of its municipality. */
const slugOf = (id: string): string => id.slice(id.lastIndexOf(':') + 1);

/** Of a picture that is wider than its frame the chosen mark is in sight at first, else the end: where the case is. */
function useStartInSight(frame: { readonly current: HTMLElement | null }, room: number, chosen: number | undefined) {
  const done = useRef(false);
  useEffect(() => {
    const moved = frame.current?.querySelector('.picture');
    if (!moved || room === UNMEASURED || done.current) return;
    done.current = true;
    moved.scrollLeft = chosen === undefined ? moved.scrollWidth : chosen - moved.clientWidth / 3;
  }, [room]);
}

/** Wide enough for most, until the frame is there. */
const UNMEASURED = 960.5;

/** How wide the picture may be, kept up to date with the window. */
function useRoom(frame: { readonly current: HTMLElement | null }): number {
  const [room, setRoom] = useState(UNMEASURED);
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
