/** What may stand between a body, its deed and a day in a Danish sentence in lower case. */

export const ADVERBS = String.raw`(?:(?:også|tidligere|senest|efterfølgende|derfor|herefter|dermed|samtidig|samtidigt|enstemmigt|således|ligeledes|desuden|derudover|endvidere|igen|endeligt?|nu|allerede|første gang|i enighed|blandt andet|bl\.a\.|i forbindelse med [\p{L}\d -]{1,40}) )`;
export const KINDS = String.raw`(?:(?:sit|sine|deres|et|det|dets|dens|sidste|seneste|forrige|første|samme|ekstraordinære?t?|ordinære?t?|fælles|konstituerende|lukkede?t?|åbne?t?|fysiske?|virtuelle?|for) )`;
export const MEETING = String.raw`(?:på|ved|i|under) ${KINDS}{0,4}[\p{L}-]{0,20}møde(?:t|r|rne)?`;
export const WEEKDAY = '(?:(?:mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag),? )';
export const EACH = String.raw`(?:(?:hhv\.|henholdsvis) )`;
export const ON = String.raw`(?:afholdt )?(?:i \p{L}{3,9}, )?${EACH}?${WEEKDAY}?(?:(?:den|d\.|dato|pr\. dato) ?)?`;
const AT = String.raw`,? ?${ADVERBS}{0,2}(?:${MEETING},? ?)?${ON}`;

/** A pattern for the whole of what stands between two named parts. */
export const is = (pattern: string): RegExp => new RegExp(`^${pattern}$`, 'u');

/** Between a body or its deed and the day: `på deres møde den`. */
export const UP_TO_DAY = is(AT);
/** Between a body or its day and a participle at the end: `Byrådet har den D enstemmigt godkendt`. */
export const HAS_DONE = is(String.raw`,?(?: ${MEETING})?(?: ${ADVERBS}{0,2}| )(?:\([^()]{1,40}\) )?`);
/** Between a deed and the body that did it: `godkendt af`, `behandlet på møde i`. */
export const AT_BODY = is(
  String.raw`(?: (?<between>[^.,;:]{1,70}))?? (?:i|af|for|på|ved|hos|under|${MEETING} (?:i|af|for))(?: (?:det|den))? `,
);
/** Between a body's genitive and the day: `Byrådets møde den`. */
export const MEETING_OF = is(String.raw` ${KINDS}{0,2}(?:[\p{L}-]{0,20}møde(?:t)?|møder) ${ON}`);
/** Words after which a day is not that of the deed. */
export const OTHER_DAY =
  /(?<!\p{L})(?:fra|mellem|til og med|inden|senest|efter|siden|indtil|gældende|virkning|kraft|frist|fristen|offentliggjort|dateret|modtaget|fremsendt|indsendt|underskrevet|indgået|udløb|udløber|afholdes|møde|mødet|møder|mødedato|træder|starter|periode|perioden|referat|referatet|dagsorden|dagsordenen|af)(?!\p{L})/u;
