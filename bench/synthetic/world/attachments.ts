import type { Random } from '../random.js';
import { inventNoun } from '../text/stories.js';
import type { Subject } from '../text/subjects.js';

/** Titles that many cases have and that therefore relate none. */
const GENERIC = ['Notat', 'Høringssvar', 'Tidsplan', 'Bilag 1', 'Oversigtskort', 'Præsentation'];
const FORMS = ['Notat om # i @', 'Analyse af # ved @', 'Bilag 1 # @', '#_@_endelig', 'Økonomioversigt @ (#).pdf'];

/** Gives titles of attachments; of the telling ones each only once in the world. */
export class AttachmentTitles {
  readonly #given = new Set<string>();

  generic(random: Random): string {
    return random.pick(GENERIC);
  }

  telling(random: Random, subject: Subject): string {
    for (let edition = 1; ; edition += 1) {
      const noun = edition < 5 ? inventNoun(random) : `${inventNoun(random)} ${edition}`;
      const title = random.pick(FORMS).replace('#', noun).replace('@', subject.place);
      if (this.#given.has(title)) continue;
      this.#given.add(title);
      return title;
    }
  }
}
