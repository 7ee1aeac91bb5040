/** Fields that change with where a thing stands, not with what is read. */
const LEFT_OUT = new Set(['document', 'message']);

/** What two readings of one document do not share: `- items.3.title: …` was read before, `+ …` is read now. */
export function differencesOf(before: unknown, after: unknown): string[] {
  const [was, is] = [counted(factsIn(before, '')), counted(factsIn(after, ''))];
  const gone = [...was].filter(([fact, count]) => (is.get(fact) ?? 0) < count).map(([fact]) => `- ${fact}`);
  const come = [...is].filter(([fact, count]) => (was.get(fact) ?? 0) < count).map(([fact]) => `+ ${fact}`);
  return [...gone, ...come];
}

/** Each value with its path; an item is called by its number and a member of another list by nothing. */
function factsIn(value: unknown, path: string): string[] {
  if (Array.isArray(value)) {
    const entries: readonly unknown[] = value;
    return entries.flatMap((entry) => factsIn(entry, `${path}.${nameOf(entry)}`));
  }
  if (typeof value !== 'object' || value === null) return [`${path}: ${JSON.stringify(value ?? null)}`];
  if (isList(path)) return [`${path}: ${JSON.stringify(value)}`];
  return Object.entries(value)
    .filter(([name]) => !LEFT_OUT.has(name))
    .flatMap(([name, part]) => factsIn(part, path === '' ? name : `${path}.${name}`));
}

/** Members of lists within an item, and warnings, are facts as wholes. */
const isList = (path: string): boolean => /^items\.\d+\.\w+\.$|^(?:warnings|meeting\.\w+)\.$/u.test(path);

function nameOf(entry: unknown): string {
  if (typeof entry !== 'object' || entry === null || !('label' in entry || 'decision' in entry)) return '';
  const { label, number } = entry as { label?: unknown; number?: unknown };
  return String(label ?? number ?? '');
}

function counted(facts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const fact of facts) counts.set(fact, (counts.get(fact) ?? 0) + 1);
  return counts;
}
