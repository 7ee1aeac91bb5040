import type { JSX } from 'preact';
import { longDate } from '../danish/dates';
import { pressed } from '../parts/pressed';
import { NAME_LINE, type Body, type Lane, type Layout, type Mark } from './layout';
import { widthOf } from './measure';
import { nameLines, SOFT_HYPHEN } from './names';
import { Sign, wordsOf } from './sign';

/** A stretch of the time axis, in pixels from its left end. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** How large the names of lanes are written, in pixels. */
const NAME_SIZE = 13;
/** A lane that is higher than this for its name alone would waste the picture. */
const MOST_ROWS = 4;
/** Half of what the longest text on the time axis takes. */
const HALF_TICK = 42;
/** How far a mark reaches around its middle. */
const AROUND = 13;

/** The lines on which a lane has its body's name. */
export function linesOf({ name }: Body, width: number, rows = MOST_ROWS): string[] {
  return nameLines(name, (text) => widthOf(text, NAME_SIZE) <= width - 20, rows);
}

/** The stripes behind lanes and names, over the whole width of a picture. */
export function Stripes({ lanes, width }: { lanes: readonly Lane[]; width: number }) {
  return (
    <>
      {lanes.map(({ body, y, height }, index) => (
        <rect key={body.id} class={index % 2 === 0 ? 'lane' : 'lane other'} y={y} width={width} height={height} />
      ))}
    </>
  );
}

interface TimeProps {
  readonly layout: Layout;
  /** What lies outside is not drawn. */
  readonly stretch: Stretch;
  readonly mark: (mark: Mark) => JSX.Element;
}

/** What happened, along the time axis: months or years, hand-overs, and the marks. */
export function Time({ layout: { ticks, now, links, marks, width, height }, stretch: { from, to }, mark }: TimeProps) {
  // No text may be cut off by the edge of the picture.
  const anchor = (x: number): string => (x < HALF_TICK ? 'start' : x > width - HALF_TICK ? 'end' : 'middle');
  const inside = (x: number): boolean => x >= from && x < to;
  return (
    <>
      {ticks.map(({ x, text }) =>
        inside(x) ? (
          <g key={text}>
            <line class="tick" x1={x} x2={x} y1={22} y2={height} />
            <text class="tick-text" x={x} y={16} text-anchor={anchor(x)}>
              {text}
            </text>
          </g>
        ) : null,
      )}
      {now === null || !inside(now) ? null : <line class="now" x1={now} x2={now} y1={22} y2={height} />}
      {links.map((link) =>
        link.to.x < from - AROUND || link.from.x > to + AROUND ? null : (
          <path key={`${link.from.id} ${link.to.id}`} class="link" d={handOver(link.from, link.to)} />
        ),
      )}
      {marks.map((one) => (inside(one.x) ? mark(one) : null))}
    </>
  );
}

/** A line from one step to the next; a curve where it leaves the lane. */
function handOver(from: Mark, to: Mark): string {
  const middle = (from.x + to.x) / 2;
  return `M${from.x} ${from.y}C${middle} ${from.y} ${middle} ${to.y} ${to.x} ${to.y}`;
}

/** The name of a lane in its middle. */
export function NameText({ lane, width }: { lane: Lane; width: number }) {
  const lines = linesOf(lane.body, width, lane.folded ? 1 : MOST_ROWS);
  const top = lane.y + lane.height / 2 - ((lines.length - 1) * NAME_LINE) / 2 + 4.5;
  return (
    <>
      {lines.map((line, index) => (
        <NameLine key={line} line={line} y={top + index * NAME_LINE} />
      ))}
    </>
  );
}

/** A hyphen that breaks a word is drawn, so that the letters alone are the name, as its label says it. */
function NameLine({ line, y }: { line: string; y: number }) {
  const isBroken = line.endsWith(SOFT_HYPHEN);
  const text = isBroken ? line.slice(0, -1) : `${line} `;
  return (
    <>
      <text x={8} y={y}>
        {text}
      </text>
      {isBroken ? <path class="hyphen" d={`M${9 + widthOf(text, NAME_SIZE)} ${y - 4}h4`} /> : null}
    </>
  );
}

interface LaneNameProps {
  readonly lane: Lane;
  readonly other: boolean;
  readonly width: number;
  readonly fold: () => void;
}

/** The name of a lane, which folds it. */
export function LaneName({ lane, other, width, fold }: LaneNameProps) {
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
      <NameText lane={lane} width={width} />
    </g>
  );
}

/** A mark that can be chosen. */
export function MarkButton({ mark, chosen, choose }: { mark: Mark; chosen: boolean; choose: () => void }) {
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
