import { committeeName, isBody } from '../committees.js';
import { isPerson } from '../names.js';
import { withText, type Line } from '../lines.js';
import type { SectionKind } from '../referat.js';
import type { StepLines } from '../sections/handling.js';
import { itemTypeOf } from '../sections/route.js';
import { isDecisionBelow, isSameBody as isOfOneKind, undatedDecisionIn } from '../undated.js';
import { loneAttachment } from '../item-heads.js';
import { isAttachment, isOfProcess, isRecommendation } from '../part-words.js';
import { restatedIn, stepAndDecision } from '../restated.js';
import { warn } from '../reading.js';
import type { View } from '../label/views.js';
import { isOwnStep, mayHead, nextText, standsAsHead, type Document } from './document.js';
import { sameTitle, titleKey } from './listing.js';
import { isSameBody } from './meeting.js';

/** A part of an item: a heading and what stands below it. A step's names the body and the day. */
export interface Part {
  readonly kind: SectionKind;
  readonly heading: string | null;
  readonly start: number;
  /** What stands below the heading, and with the lines that name the body of it. */
  readonly lines: Line[];
  readonly shown: Line[];
  /** Set where the part is what another body did. */
  readonly step: Pick<StepLines, 'committee' | 'date' | 'item' | 'impossibleDate'> | null;
  /** What told it, for `--explain`. */
  readonly rule: string;
}

/** Sections whose lines are facts of their own: what looks like a heading may be one of them. */
const LISTS: ReadonlySet<SectionKind> = new Set(['ATTACHMENTS', 'ROUTE', 'REFERENCES', 'UPCOMING']);

/** Parts the lines of an item behind its title. @param items how many the document has */
export function partsOf(
  from: number,
  end: number,
  item: { readonly number: number; readonly key: string },
  document: Document,
  items: number,
): Part[] {
  const { views } = document;
  const cutter = new Cutter(document, end, item, items);
  for (let index = from; index < end; index += 1) {
    const view = views[index];
    if (view !== undefined && !view.furniture) cutter.take(view, index);
  }
  return cutter.parts;
}

/** No line of an item is looked at from farther away. */
const FARTHEST = 300;

class Cutter {
  readonly parts: Part[] = [];
  private decided = false;

  constructor(
    private readonly document: Document,
    private readonly end: number,
    private readonly item: { readonly number: number; readonly key: string },
    private readonly items: number,
  ) {}

  private get open(): Part | undefined {
    return this.parts.at(-1);
  }

  private begin(kind: SectionKind, heading: string | null, view: View, rule: string, step: Part['step'] = null): Part {
    const part: Part = { kind, heading, start: view.line.number, lines: [], shown: [], step, rule };
    this.parts.push(part);
    return part;
  }

  take(view: View, index: number): void {
    if (this.takeStep(view, index) || this.takeUndated(view, index) || this.takeDecision(view, index)) return;
    if (this.takeHeading(view, index) || this.takeUnknown(view, index) || this.takeTitle(view) || this.takeFile(view))
      return;
    this.add(this.open ?? this.begin('OTHER', null, view, 'text below the title'), view.printed);
  }

  private add(part: Part, ...lines: readonly Line[]): void {
    part.lines.push(...lines);
    part.shown.push(...lines);
  }

  /** The title again, below its number. */
  private takeTitle(view: View): boolean {
    const { head } = view;
    if (this.parts.length > 0 && this.open?.lines.length === 0 && this.open.kind !== 'TITLE') return false;
    if (
      head === null ||
      head.number !== this.item.number ||
      head.title === '' ||
      titleKey(head.title).length < Math.min(12, this.item.key.length) ||
      !sameTitle(titleKey(head.title), this.item.key)
    )
      return false;
    this.begin('TITLE', null, view, 'the title again');
    return true;
  }

  /** Files that no heading opens. */
  private takeFile(view: View): boolean {
    const { open } = this;
    if (
      !view.file ||
      open?.kind === 'ATTACHMENTS' ||
      !FILE_ALONE.test(view.text) ||
      open?.kind === 'DECISION' ||
      (open?.step ?? null) !== null
    )
      return false;
    this.add(this.begin('ATTACHMENTS', null, view, 'a file'), view.printed);
    return true;
  }

  private next(index: number): View | undefined {
    for (let at = index + 1; at < this.end; at += 1) {
      const view = this.document.views[at];
      if (view !== undefined && !view.furniture) return view;
    }
    return undefined;
  }

  private takeStep(view: View, index: number): boolean {
    const { step } = view;
    const { open } = this;
    const own = isOwnStep(view, this.document);
    if (step === null || !standsAsHead(index, this.document)) return false;
    if (open?.kind === 'REFERENCES' || open?.kind === 'UPCOMING') return false;
    const rest = step.rest === '' ? [] : [withText(view.line, step.rest)];
    const listed = this.parts.findLast((part) => part.step === null && part.heading !== null)?.kind === 'HISTORY';
    const { reading } = this.document;
    // The reader of histories knows the forms that they have.
    if (
      listed &&
      open?.step === null &&
      (restatedIn(view.printed, reading) ?? stepAndDecision(view.printed, reading)) !== null
    )
      return false;
    if (isGeneral(step.body) && !own) return false;
    if (
      open?.kind === 'DECISION' &&
      open.step === null &&
      open.lines.length === 0 &&
      rest.length === 0 &&
      this.isAttribution(view, index)
    ) {
      open.shown.push(view.printed);
      if (step.date !== this.document.meeting.date)
        warn(
          reading,
          'DATE_DIFFERS',
          view.line.number,
          `The decision is attributed to ${step.date}, the meeting was held on ${this.document.meeting.date}, which stands.`,
        );
      return true;
    }
    const next = this.next(index);
    if (!listed && rest.length === 0 && this.isPlan(view, next, index)) return false;
    const { date } = this.document.meeting;
    if (own && !listed) {
      if (
        open?.kind === 'DECISION' &&
        open.step === null &&
        (open.lines.length === 0 || next === undefined || this.startsPart(next, index + 1))
      ) {
        // It says who decided.
        open.lines.push(...rest);
        open.shown.push(view.printed);
        return true;
      }
      this.add(this.begin('DECISION', view.text, view, 'own body and day'), ...rest);
      this.decided = true;
      return true;
    }
    if (date !== null && step.date !== null && step.date > date) return false;
    const impossible =
      step.date === null ? { impossibleDate: { printed: step.printedDate, why: 'NO_SUCH_DAY' } as const } : {};
    if (step.date === null)
      warn(reading, 'DATE_UNREAD', view.line.number, `"${step.printedDate}" is no date of the calendar.`);
    const told = { committee: committeeName(step.body), date: step.date, item: step.item, ...impossible };
    const part = this.begin('HISTORY', null, view, 'body and day', told);
    part.lines.push(...rest);
    part.shown.push(view.printed);
    return true;
  }

  /** Whether a body and a day below a decision's heading say whose it is: no other line of the item does. */
  private isAttribution(view: View, index: number): boolean {
    const { committee } = this.document.meeting;
    if (view.step === null || committee === null || !isSameBody(view.step.body, committee)) return false;
    for (let at = index + 1; at < Math.min(this.end, index + FARTHEST); at += 1) {
      const other = this.document.views[at];
      if (other !== undefined && other.step !== null && isOwnStep(other, this.document)) return false;
    }
    return true;
  }

  /** Whether a body and a day stand in a list of what is planned, not above what the body did. */
  private isPlan(view: View, next: View | undefined, index: number): boolean {
    const { meeting } = this.document;
    if (next !== undefined && (next.act || next.absence)) return false;
    if (view.step !== null && meeting.date !== null && view.step.date !== null && view.step.date > meeting.date)
      return true;
    const ends = next === undefined || next.step !== null || next.heading !== null;
    if (this.open?.kind === 'ROUTE') return (view.step?.item === null && !view.text.endsWith(':')) || ends;
    const before = this.document.views.slice(Math.max(0, index - 3), index).findLast(({ furniture }) => !furniture);
    return (
      ends && (next?.step ?? null) !== null && before?.step !== null && before !== undefined && this.open?.step === null
    );
  }

  private startsPart(view: View, index: number): boolean {
    return view.heading !== null || view.step !== null || (this.document.opens[index] ?? 0) >= 2 || view.absence;
  }

  private takeUndated(view: View, index: number): boolean {
    if (view.step !== null || this.open?.kind === 'REFERENCES') return false;
    const undated = undatedDecisionIn(view.line);
    const next = this.next(index);
    if (undated === null || next === undefined || next.lower) return false;
    const { committee } = this.document.meeting;
    if (!isDecisionBelow(view.line, next.line, this.open?.kind ?? 'TITLE')) return false;
    const own =
      undated.general ||
      committee === null ||
      isSameBody(undated.committee, committee) ||
      isOfOneKind(undated.committee, committee);
    if (own) {
      this.begin('DECISION', view.text, view, 'decision of the body');
      this.decided = true;
    } else
      this.begin('HISTORY', null, view, 'decision of another body', {
        committee: undated.committee,
        date: null,
        item: null,
      });
    return true;
  }

  private takeDecision(view: View, index: number): boolean {
    const weight = this.document.opens[index] ?? 0;
    if (weight < (this.decided ? 3 : 1.5) || view.step !== null || undatedDecisionIn(view.line) !== null) return false;
    const { open } = this;
    const next = this.next(index);
    if (this.isTypeWord(view, next) || isOfProcess(view.line, next?.line, this.decided)) return false;
    if (open?.kind === 'ATTACHMENTS' && view.heading?.exact !== true && !this.standsOut(view)) return false;
    if (weight < 2 && !this.isLast(index)) return false;
    const last = open?.lines.at(-1);
    if (
      open?.kind === 'HISTORY' &&
      open.step === null &&
      last !== undefined &&
      restatedIn(last, this.document.reading) !== null
    ) {
      this.add(
        open,
        view.heading === null || view.heading.rest === '' ? view.printed : withText(view.line, view.heading.rest),
      );
      return true;
    }
    if (open?.step !== null && open !== undefined && open.lines.length === 0) {
      if (view.heading !== null && view.heading.rest !== '') open.lines.push(withText(view.line, view.heading.rest));
      open.shown.push(view.printed);
      return true;
    }
    const rest = view.heading?.kind === 'DECISION' ? view.heading.rest : '';
    const part = this.begin(
      'DECISION',
      view.heading?.printed ?? view.text,
      view,
      view.heading === null ? 'word above decisions' : 'word of decision',
    );
    if (rest !== '') this.add(part, withText(view.line, rest));
    this.decided = true;
    return true;
  }

  /** Whether no further section follows that stands above decisions: a word that says little heads one at an item's edge alone. */
  private isLast(index: number): boolean {
    if (this.parts.every(({ kind }) => kind === 'TITLE')) return true;
    for (let at = index + 1; at < Math.min(this.end, index + FARTHEST); at += 1) {
      const kind = this.document.views[at]?.heading?.kind;
      if (kind !== undefined && kind !== 'ATTACHMENTS' && kind !== 'UPCOMING' && kind !== 'OTHER') return false;
    }
    return true;
  }

  /** `Beslutning` behind a route is the kind of case. */
  private isTypeWord(view: View, next: View | undefined): boolean {
    const { open } = this;
    if (open === undefined || itemTypeOf(view.line.folded) === null) return false;
    if (/^(?:punkt|sags)type:?$/iu.test(open.heading ?? '') && open.lines.length === 0) return true;
    return (
      open.kind === 'ROUTE' &&
      open.lines.length > 0 &&
      (this.decided || next === undefined || next.heading !== null) &&
      !this.standsOut(view)
    );
  }

  /** Whether a line is set off from its neighbours as headings of the document are. */
  private standsOut(view: View): boolean {
    return (
      (view.line.heading ?? null) !== null || (view.line.apart && (this.document.printed.get(view.key)?.apart ?? 0) > 1)
    );
  }

  private takeHeading(view: View, index: number): boolean {
    const { heading } = view;
    const { open } = this;
    if (open !== undefined) {
      const lone = loneAttachment(
        view.line,
        { ...open, lines: open.lines },
        this.next(index)?.line,
        this.document.reading,
      );
      if (lone !== null) {
        this.add(
          this.begin('ATTACHMENTS', lone.heading, view, 'a file behind its word'),
          withText(view.line, lone.rest),
        );
        return true;
      }
      if (isRecommendation(open, view.line, this.next(index)?.line)) {
        this.begin('RECOMMENDATION', view.text, view, 'a sentence that recommends');
        return true;
      }
    }
    if (heading === null || heading.kind === 'DECISION' || view.step !== null) return false;
    if (
      open !== undefined &&
      heading.rest === '' &&
      isAttachment(open, view.line, heading.kind, this.next(index)?.line, this.document.reading)
    )
      return false;
    const printed = this.document.printed.get(view.key);
    const recurs = (printed?.count ?? 0) > 1;
    if (!heading.exact && !(recurs || this.standsOut(view) || view.text.endsWith(':') || isCapitals(view.text)))
      return false;
    if (open?.kind === 'ATTACHMENTS' && !heading.exact && (printed?.count ?? 0) < Math.max(3, this.items / 2))
      return false;
    const part = this.begin(
      heading.kind,
      heading.printed,
      view,
      heading.exact ? 'word of a section' : 'stem of a section',
    );
    if (heading.rest !== '') this.add(part, withText(view.line, heading.rest));
    return true;
  }

  /** A heading that no table knows: marked as one, or printed again and again. */
  private takeUnknown(view: View, index: number): boolean {
    if (
      !mayHead(view) ||
      view.act ||
      view.heading !== null ||
      itemTypeOf(view.line.folded) !== null ||
      isPerson(view.text)
    )
      return false;
    const { open } = this;
    const printed = this.document.printed.get(view.key);
    const marked = view.line.heading === 'marked';
    const often =
      this.items > 1 &&
      (printed?.count ?? 0) >= Math.max(Math.min(this.items, 3), Math.ceil(this.items * 0.3)) &&
      (printed?.acts ?? 0) * 2 < (printed?.count ?? 0);
    const ofFacts = open !== undefined && (open.kind === 'DECISION' || open.step !== null || LISTS.has(open.kind));
    if (!(marked && ofFacts && open.lines.length > 0) && !(often && (view.line.apart || !ofFacts))) return false;
    if (ofFacts && isOfList(view, open)) return false;
    if (nextText(this.document.views, index) === undefined) return false;
    this.begin('OTHER', view.text, view, 'printed again and again');
    return true;
  }
}

/** What stands in a list is one of it: a body of a route, a name among files. */
const isOfList = (view: View, open: Part): boolean =>
  (open.kind === 'ROUTE' && (open.lines.length === 0 || isBody(view.text))) ||
  (open.kind === 'DECISION' && OF_DECISION.test(view.text)) ||
  (open.kind === 'ATTACHMENTS' && view.text.startsWith('Bilag '));
/** Words that a rendering may have made a heading within a decision: a vote, a reservation, a point of it. */
const OF_DECISION =
  /^(?:(?:ad|pkt\.?|punkt|at|vedr\.?) ?\d|(?:for|imod)(?: |:|$)|afstemning|(?:et )?(?:mindretal|flertal)|protokol|særudtalelse|særstandpunkt|forbehold|inhabil|habilitet|bemærkning|tilføjelse|ændringsforslag|undlod)/iu;
const FILE_ALONE = /^[^.:;]{3,120}(?:\.(?:pdf|docx?|xlsx?|pptx?)|\((?:pdf|docx?|xlsx?|pptx?)\))$/iu;
/** `Udvalget` means no body by itself. */
const isGeneral = (body: string): boolean => /^(?:udvalget|rådet|nævnet|bestyrelsen|kommissionen)$/iu.test(body);
const isCapitals = (text: string): boolean => text === text.toUpperCase() && /\p{Lu}{4}/u.test(text);
