import { bodyOf } from './days.js';
import type { DocumentTruth } from './model.js';

/** What a body is called now, by what documents tell of it; where none does, another name is another body. */
export class Names {
  readonly #next = new Map<string, string>();

  constructor(documents: readonly DocumentTruth[]) {
    for (const { municipality, renames } of documents) {
      for (const { from, to } of renames)
        this.#next.set(bodyOf(municipality.code, from), bodyOf(municipality.code, to));
    }
  }

  now(code: string, committee: string): string {
    const body = bodyOf(code, committee);
    return this.#next.get(body) ?? body;
  }
}
