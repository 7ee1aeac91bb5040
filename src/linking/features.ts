import type { Item, SectionKind } from '../referat/referat.js';
import type { Properties } from './facts.js';
import * as keys from './keys.js';
import type { Setting } from './named.js';
import { FINGERPRINTS, wordingOf } from './shingles.js';
import { recurringTitle } from './title-stem.js';

/** Sections that say what a case is about in words of its own; what economy and consequences say is often a standing text. */
const SUBSTANTIVE: ReadonlySet<SectionKind> = new Set(['PRESENTATION', 'SUMMARY', 'RECOMMENDATION', 'OTHER']);

/**
 * What other cases are found to be alike by, as properties of an item: its wording, its title, and its title without the
 * period within the body that took it first. Which cases are related is worked out when it is asked for (`matters.ts`).
 */
export function featuresOf(item: Item, setting: Setting): Properties {
  if (item.kind === 'PROCEDURAL') return {};
  const title = item.title === null ? null : recurringTitle(item.title);
  const matter = keys.titleSlug(item.title ?? '');
  const body = keys.slug(item.plannedRoute[0]?.committee ?? setting.first);
  return {
    ...wordingProperties(item),
    titled: matter === '' ? null : `${setting.code}:${matter}`,
    series: title === null ? null : `${setting.code}:${body}:${keys.indexed(title.stem)}`,
    period: title?.period ?? null,
  };
}

function wordingProperties(item: Item): Properties {
  const sections = item.sections.filter(({ kind }) => SUBSTANTIVE.has(kind));
  const wording = wordingOf(sections.map(({ text }) => text));
  if (wording === null) return {};
  const places = Array.from({ length: FINGERPRINTS }, (_, place) => place);
  return {
    signature: wording.signature,
    ...Object.fromEntries(places.map((place) => [`fingerprint${place}`, wording.fingerprints[place] ?? null])),
  };
}
