const collator = new Intl.Collator('da');

/** Compares by name as a Danish register does, then by id, so that the order is always the same. */
export function byDanishName(
  one: { readonly name: string; readonly id: string },
  other: { readonly name: string; readonly id: string },
): number {
  const byName = collator.compare(one.name, other.name);
  if (byName !== 0) return byName;
  return one.id < other.id ? -1 : Number(one.id > other.id);
}
