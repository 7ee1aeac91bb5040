/** A stop, a colon or a semicolon ends a sentence before a capital or a figure; `Ad 1 anbefales` may stand behind a stop. */
const END =
  /(?<=[.!;:])(?:(?<=[\p{L})”"»%\d].)(?<!(?:^|[\s(])(?:[Pp]kt|nr|stk|jf|kl|ca|punkterne|kap|inkl|pga|bl\.a)\.)\s+(?=[\p{Lu}\d„“"«-])|(?<=(?:[Aa]d|[Pp]kt\.?|[Pp]unkt|[Pp]unkterne) [\d ,–-]{0,12}\d\.)\s+(?=\p{L}{2})|(?<=;)\s+)/u;

/** The sentences of a decision without what parties want written down beside it, what stands in brackets, or a word in quotes. */
export function sentencesOf(text: string): string[] {
  const sentences: string[] = [];
  for (const sentence of withoutRemarks(text).split(END)) {
    const plain = /[()"„“”«»]/u.test(sentence) ? withoutAsides(sentence) : sentence;
    if (plain.trim() !== '') sentences.push(plain);
  }
  return sentences;
}

function withoutAsides(sentence: string): string {
  const outside = sentence.replace(/\([^()]*\)/gu, ' ').replace(/["„“«][^"„“”«»]{1,40}["“”»]/gu, ' ');
  return /\p{L}{2}/u.test(outside) ? outside : sentence;
}

/** Words that open what a party wants to be written down beside the decision. */
const REMARKS =
  /(?<=^|[.!?)"”:] )(?:Protokol(?:bemærkning|tilførsel|udtalelse|lat)|Særudtalelse|Mindretalsudtalelse|Særstandpunkt)|(?<=\s)(?:tilført|ført til|til) protokol(?:len|s)?(?!\p{L})[^.]{0,60}:/u;
/** Where the body's own words go on behind such a remark. */
const AGAIN =
  /(?<=[.!?”"] )(?:Herefter |(?:\p{Lu}[\p{Ll}-]+s )?[Ii]ndstilling(?:en|erne)? (?:blev |er |som |vedtag|godkend|tiltr|anbefal)|(?:Udvalget|Byrådet|Kommunalbestyrelsen) (?:godkend|vedt|tiltr|anbefal|tog ))/u;

/** A decision without the remarks of parties that stand in it. */
function withoutRemarks(text: string): string {
  const found = /rotokol|ærs|ærud|indretalsud/u.test(text) ? REMARKS.exec(text) : null;
  if (found === null) return text;
  const behind = text.slice(found.index + found[0].length);
  return `${text.slice(0, found.index)} ${behind.slice(AGAIN.exec(behind)?.index ?? behind.length)}`.trim();
}
