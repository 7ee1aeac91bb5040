/** The keys of the graph as design and API name them, made here a second time so that neither can hide a fault of the other. */

const SPELLED: Readonly<Record<string, string>> = { æ: 'ae', ø: 'oe', å: 'aa' };

/** Lower case, æ ø å spelled out, marks off, all else one hyphen. */
export function slugOf(text: string): string {
  let slug = '';
  for (const character of text.normalize('NFC').toLowerCase()) {
    const base = SPELLED[character] ?? character.normalize('NFD').charAt(0);
    if (/^[a-z0-9]+$/.test(base)) slug += base;
    else if (slug !== '' && !slug.endsWith('-')) slug += '-';
  }
  return slug.endsWith('-') ? slug.slice(0, -1) : slug;
}

/** A day, and behind it what tells one meeting of a body from the other that it held on the day: `2025-12-11.ekstra`. */
export const meetingKeyOf = (code: string, body: string, day: string): string =>
  `meeting:${code}:${slugOf(body)}:${day}`;
/** The part of an item is its label in lower case, `3a`, with the name of its series before it where that is a second one. */
export const itemKeyOf = (code: string, body: string, day: string, part: number | string): string =>
  `item:${code}:${slugOf(body)}:${day}:${String(part).toLowerCase()}`;
export const committeeKeyOf = (code: string, body: string): string => `committee:${code}:${slugOf(body)}`;
export const policyKeyOf = (code: string, name: string): string => `policy:${code}:${slugOf(name)}`;
export const handlingKeyOf = (caseKey: string, body: string, day: string): string =>
  `handling:${caseKey.slice('case:'.length)}:${slugOf(body)}:${day}`;
export const numberedCaseKeyOf = (code: string, normalised: string): string => `case:${code}:${normalised}`;
/** A case without a number: the first body of its route and what its title speaks of. */
export const titledCaseKeyOf = (code: string, body: string, stem: string): string =>
  `case:${code}:~${slugOf(body)}:${slugOf(stem)}`;
