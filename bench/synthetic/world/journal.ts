import type { Random } from '../random.js';
import type { JournalForm } from './municipalities.js';

/** A journal number as printed, as the line that prints it, and as keys hold it. */
export interface JournalNumber {
  readonly line: string;
  readonly printed: string;
  readonly normalised: string;
}

/**
 * Gives new journal numbers of one municipality. The counters of all begin alike, so that two municipalities often
 * have the same number for different cases.
 */
export class Journal {
  readonly #random: Random;
  readonly #form: JournalForm;
  #count = 0;

  constructor(random: Random, form: JournalForm) {
    this.#random = random;
    this.#form = form;
  }

  next(year: number): JournalNumber {
    this.#count += this.#random.int(1, 4);
    const count = this.#count;
    const short = String(year % 100);
    const six = String(count).padStart(6, '0');
    if (this.#form === 'year-hyphen') return plain(`${short}-${six}`);
    if (this.#form === 'year-slash')
      return { ...plain(`${short}/${25_000 + count}`), normalised: `${short}-${25_000 + count}` };
    if (this.#form === 'subject-first') return plain(`${subject(this.#random)}-G01-${count}-${short}`);
    if (this.#form === 'subject-spaced') {
      const printed = `${this.#random.int(10, 29)}.00Ø00 - ${year}/0${6000 + count}`;
      return { ...plain(printed), normalised: `${year}-0${6000 + count}` };
    }
    const number = `330-${year}-${48_000 + count}`;
    const document = `330-${year}-${this.#random.int(100_000, 999_999)}`;
    return { line: `Sagsnr.: ${number}   Dok.nr.: ${document}`, printed: number, normalised: number };
  }
}

const plain = (printed: string): JournalNumber => ({ line: printed, printed, normalised: printed });

/** A subject code (KLE), which many cases share. */
function subject(random: Random): string {
  return [random.int(10, 88), random.int(0, 3), random.int(0, 9)]
    .map((part) => String(part).padStart(2, '0'))
    .join('.');
}
