/** Where a day stands in the picture, in pixels from its left edge. */
export type Scale = (day: number) => number;

/**
 * A time scale that leaves at least `gap` pixels between days on which something happens: true to time where there is
 * room, stretched where much happens at once, so that neither a decade nor a week with five meetings is lost.
 */
export function stretchedScale(days: readonly number[], width: number, gap: number): Scale {
  const stops = [...new Set(days)].sort((a, b) => a - b);
  const first = stops[0] ?? 0;
  const last = stops.at(-1) ?? first;
  if (first === last) return () => 0;
  const perDay = Math.max(width, (stops.length - 1) * gap) / (last - first);
  const places: number[] = [0];
  for (let index = 1; index < stops.length; index += 1) {
    const apart = ((stops[index] ?? 0) - (stops[index - 1] ?? 0)) * perDay;
    places.push((places[index - 1] ?? 0) + Math.max(gap, apart));
  }
  // The stretched picture is brought back to the width that was asked for, as far as the gaps allow.
  const length = places.at(-1) ?? 0;
  const slack = places.map((place, index) => place - index * gap);
  const free = length - (stops.length - 1) * gap;
  const kept = free <= 0 ? 0 : Math.max(0, width - (stops.length - 1) * gap) / free;
  const fitted = slack.map((place, index) => index * gap + place * kept);
  return (day) => {
    const after = stops.findIndex((stop) => stop >= day);
    if (after === -1) return (fitted.at(-1) ?? 0) + (day - last) * perDay;
    if (after === 0) return (fitted[0] ?? 0) - (first - day) * perDay;
    const [from, to] = [stops[after - 1] ?? 0, stops[after] ?? 0];
    const [left, right] = [fitted[after - 1] ?? 0, fitted[after] ?? 0];
    return left + ((day - from) / (to - from)) * (right - left);
  };
}
