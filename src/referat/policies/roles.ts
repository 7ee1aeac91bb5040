import type { ItemType, Outcome, PolicyRole } from '../referat.js';

/** What was done with an item, as far as the role of a policy depends on it. */
export interface Handled {
  readonly type: ItemType | null;
  readonly outcome: Outcome;
}

/** Begins a title that only reports, whatever stands behind. */
const BRIEFS =
  /^(?:orientering|information|meddelelse|status|redegørelse|evaluering|midtvejs\p{L}*|opfølgning|afrapportering|årsrapport|statusrapport)(?!\p{L})/iu;
const REPORTS =
  /(?:status\p{Ll}*|evaluering|opfølgning|redegørelse|afrapportering|\p{Ll}*rapport|midtvejs\p{L}*|statusnotat)(?: \p{L}+){0,3} $/iu;
/** Ends a title that only reports: `Demenspolitik: orientering`, `Hjemløsestrategien - status 2025`. */
const REPORTED =
  /[-–—:,(] ?(?:en )?(?:orientering|status\p{Ll}*|evaluering|midtvejs\p{Ll}+|opfølgning|redegørelse|afrapportering|årsrapport)(?: (?:på|for|om|af|pr\.?|\d|1\.|2\.)[^,:–—]*| \d[^,:–—]*)?\)?$/iu;
/** `Ældrepolitikkens status`, from the name on. */
const ITS_REPORT =
  /^[^,:–—]*\p{L}{3}s (?:\p{Ll}+ )?(?:status\p{Ll}*|evaluering|midtvejs\p{Ll}+|opfølgning|redegørelse|afrapportering|årsrapport)(?: (?:på|for|om|i|ved|efter|pr\.?|\d)[^,:–—]*)?$/iu;
const DECIDES =
  /(?:godkendelse|vedtagelse|beslutning|høring\p{Ll}*|forslag|udkast|revision|revidering|revideret|ændring\p{Ll}*|fornyelse|forlængelse|indgåelse|opsigelse|ophævelse|stillingtagen|fastsættelse|2\. behandling|1\. behandling)(?!\p{L})/iu;
const DISCUSSES = /^(?:tema)?drøftelse(?!\p{L})/iu;
const DECIDING: ReadonlySet<Outcome> = new Set<Outcome>([
  'APPROVED',
  'RECOMMENDED',
  'NOT_RECOMMENDED',
  'REJECTED',
  'HEARING',
  'REFERRED',
]);

/** What an item does with a policy that its title names at `at`. */
export function roleInTitle(title: string, at: number, item: Handled): PolicyRole {
  const before = title.slice(0, at);
  if (
    BRIEFS.test(title) ||
    REPORTS.test(before) ||
    ITS_REPORT.test(title.slice(at)) ||
    (REPORTED.test(title) && !DECIDES.test(title))
  )
    return 'REPORTS';
  if (DISCUSSES.test(title)) return DECIDING.has(item.outcome) ? 'DECIDES' : 'REPORTS';
  if (DECIDES.test(title)) return 'DECIDES';
  if (item.type === 'BRIEFING' || item.type === 'DISCUSSION') return 'REPORTS';
  return item.type === 'DECISION' || DECIDING.has(item.outcome) ? 'DECIDES' : 'REPORTS';
}

const ACTS = /(?:godkend|vedtag|tiltræd|forkast|ophæv|afvis)\p{Ll}*|send\p{Ll}* i høring|i høring/iu;

/** What an item does with a policy that its decision or recommendation names at `at`: the act stands in the same sentence. */
export function roleInText(line: string, at: number, item: Handled): PolicyRole {
  if (!DECIDING.has(item.outcome)) return 'MENTIONS';
  const start = Math.max(0, line.lastIndexOf('. ', at), at - 60);
  const stop = line.indexOf('. ', at);
  const end = Math.min(stop === -1 ? line.length : stop, at + 160);
  return ACTS.test(line.slice(start, end)) ? 'DECIDES' : 'MENTIONS';
}
