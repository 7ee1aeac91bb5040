import { yearOf } from '../dates.js';
import { numberedCaseKeyOf, titledCaseKeyOf } from '../keys.js';
import type { Random } from '../random.js';
import { citeLaw, type LawCited } from '../text/laws.js';
import type { PolicyName } from '../text/policies.js';
import { inventStory, type Story } from '../text/stories.js';
import { inventSubject, type Subject } from '../text/subjects.js';
import type { AttachmentTitles } from './attachments.js';
import type { Journal, JournalNumber } from './journal.js';
import type { Body, Case, Municipality } from './model.js';

/** What is given for a case to be made; the rest is invented. */
export interface CaseWish {
  readonly body: Body;
  readonly route: readonly Body[];
  readonly from: string;
  readonly stem?: string;
  readonly subject?: Subject;
  readonly story?: Story;
  readonly policy?: PolicyName;
  readonly series?: string;
  readonly attachment?: string;
  readonly looksBackTo?: readonly Case[];
  readonly numbered?: boolean;
  readonly closed?: boolean;
  /** A number that another case has, or one that is mistyped. */
  readonly number?: JournalNumber;
  readonly cites?: Case['cites'];
}

/** Opens the cases of one municipality and gives each its identity. */
export class Registry {
  readonly #random: Random;
  readonly #municipality: Municipality;
  readonly #journal: Journal;
  readonly #keys = new Set<string>();
  readonly attachments: AttachmentTitles;

  constructor(random: Random, municipality: Municipality, journal: Journal, attachments: AttachmentTitles) {
    this.attachments = attachments;
    this.#random = random;
    this.#municipality = municipality;
    this.#journal = journal;
  }

  /** Whether a case of the municipality has this number. */
  knows(normalised: string): boolean {
    return this.#keys.has(numberedCaseKeyOf(this.#municipality.plan.code, normalised));
  }

  open(wish: CaseWish): Case {
    const random = this.#random;
    const { plan } = this.#municipality;
    // What is given could not be told from an earlier case by a title alone.
    const given = wish.stem !== undefined || wish.subject !== undefined;
    const numbered = wish.numbered ?? (given || !random.chance(plan.unnumbered));
    // What makes a case like another would not be printed of a closed one.
    const alike = [wish.series, wish.policy, wish.story, wish.attachment, wish.looksBackTo];
    const closed = wish.closed ?? (alike.every((reason) => reason === undefined) && random.chance(0.03));
    // A closed item prints no route, so that its title alone would not tell the case.
    const firstBody = wish.route[0] ?? wish.body;
    for (;;) {
      const number = wish.number ?? (numbered || closed ? this.#journal.next(yearOf(wish.from)) : null);
      const subject = wish.subject ?? inventSubject(random, wish.body.plan.area);
      const stem = wish.stem ?? (wish.policy === undefined ? subject.phrase : policyStem(random, wish.policy, subject));
      const key =
        number === null
          ? titledCaseKeyOf(plan.code, firstBody.plan.name, stem)
          : numberedCaseKeyOf(plan.code, number.normalised);
      if (this.#keys.has(key) && wish.number === undefined) continue;
      this.#keys.add(key);
      return {
        key,
        municipality: this.#municipality,
        journalLine: number?.line ?? null,
        journalNumber: number?.printed ?? null,
        stem,
        subject,
        story: wish.story ?? inventStory(random, subject, plan.name),
        policy: wish.policy ?? null,
        closed,
        series: wish.series ?? null,
        attachments: attachmentsOf(random, this.attachments, subject, wish.attachment),
        firstBody,
        laws: lawsOf(random),
        looksBackTo: wish.looksBackTo ?? [],
        cites: wish.cites ?? [],
        steps: [],
      };
    }
  }
}

function policyStem(random: Random, policy: PolicyName, subject: Subject): string {
  return random.pick([
    policy.inTitle,
    `status på ${policy.inTitle}`,
    `${policy.inTitle} og ${subject.object}`,
    `revision af ${policy.inTitle}`,
    `evaluering af ${policy.inTitle}`,
    `udmøntning af ${policy.inTitle} ved ${subject.object}`,
  ]);
}

function attachmentsOf(
  random: Random,
  given: AttachmentTitles,
  subject: Subject,
  shared: string | undefined,
): string[] {
  const titles = shared === undefined ? [] : [shared];
  if (random.chance(0.5)) titles.push(given.telling(random, subject));
  if (random.chance(0.25)) titles.push(given.generic(random));
  return titles;
}

function lawsOf(random: Random): LawCited[] {
  return random.chance(0.3) ? [citeLaw(random)] : [];
}
