/** The keys that a body has borne from this name on, to the one that it bears now, as successions tell; none twice. */
export function namesFrom(body: string, successors: ReadonlyMap<string, string>): readonly string[] {
  const names = [body];
  for (let next = successors.get(body); next !== undefined && !names.includes(next); next = successors.get(next)) {
    names.push(next);
  }
  return names;
}
