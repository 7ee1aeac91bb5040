/** Counts how much of what is found is right, and how much of what is true is found. */
export class Measure {
  readonly name: string;
  right = 0;
  found = 0;
  true = 0;
  /** The first differences, each with where it stands. */
  readonly differences: string[] = [];
  static readonly #shown = 40;

  constructor(name: string) {
    this.name = name;
  }

  /** Compares two lists of facts; a fact that stands twice counts twice. */
  compare(found: readonly string[], expected: readonly string[], where: string): void {
    const open = new Map<string, number>();
    for (const fact of expected) open.set(fact, (open.get(fact) ?? 0) + 1);
    const extra: string[] = [];
    for (const fact of found) {
      const left = open.get(fact) ?? 0;
      if (left > 0) {
        this.right += 1;
        open.set(fact, left - 1);
      } else extra.push(fact);
    }
    this.found += found.length;
    this.true += expected.length;
    const missing = [...open].flatMap(([fact, left]) => (left > 0 ? [fact] : []));
    if (missing.length > 0 || extra.length > 0) this.note(where, missing, extra);
  }

  note(where: string, missing: readonly string[], extra: readonly string[]): void {
    if (this.differences.length >= Measure.#shown) return;
    this.differences.push(
      [where, ...missing.map((fact) => `  expected ${fact}`), ...extra.map((fact) => `  found    ${fact}`)].join('\n'),
    );
  }

  /** Adds counts made elsewhere, such as of pairs. */
  add(right: number, found: number, expected: number): void {
    this.right += right;
    this.found += found;
    this.true += expected;
  }

  get precision(): number {
    return this.found === 0 ? 1 : this.right / this.found;
  }

  get recall(): number {
    return this.true === 0 ? 1 : this.right / this.true;
  }
}

/** Measures by name, in the order in which they were first asked for. */
export class Measures {
  readonly #byName = new Map<string, Measure>();

  of(name: string): Measure {
    let measure = this.#byName.get(name);
    if (measure === undefined) this.#byName.set(name, (measure = new Measure(name)));
    return measure;
  }

  all(): Measure[] {
    return [...this.#byName.values()];
  }

  /** One row a measure: precision, recall, and how many facts are true and found. */
  table(): string {
    const head = ['measure'.padEnd(28), 'precision', '   recall', '     true', '    found'].join('  ');
    const rows = this.all().map((measure) =>
      [
        measure.name.padEnd(28),
        measure.precision.toFixed(5).padStart(9),
        measure.recall.toFixed(5).padStart(9),
        String(measure.true).padStart(9),
        String(measure.found).padStart(9),
      ].join('  '),
    );
    return [head, ...rows].join('\n');
  }
}
