/** `Side 3 af 12`, with what tells the page and what parts it from how many there are. */
const PAGE = String.raw`(?:side(?:nr)?\.?|page|s\.) ?:? ?\d{1,4}(?: ?(?:af|of|[/|]) ?\d{1,4})?`;

/** What programs and their pages put between the lines of minutes, each as a whole line. */
const PRINTED: readonly string[] = [
  // Numbers of pages
  String.raw`\d{1,3}`,
  String.raw`(?:\d{1,2}-\d{1,2}-\d{4} )?${PAGE}`,
  String.raw`\d{1,3} ?[|/] ?(?:side|page)`,
  String.raw`[-–—] ?\d{1,3} ?[-–—]`,
  String.raw`\d{1,3} ?(?:\/|af|of) ?\d{1,3}`,
  String.raw`\[(?:side|page) ?\d{1,4}\]`,
  String.raw`\{\d{1,4}\}-{3,}`,
  String.raw`[-–—]{2,} ?(?:${PAGE}|end of page[^\p{L}]{0,3}page_number=\d{1,4}) ?[-–—]{2,}`,
  String.raw`\p{Lu}[\p{L}-]{2,20} kommune \d{1,3}`,
  String.raw`https?:\/\/\S{1,200} \d{1,3}\/\d{1,3}`,
  // Rules and empty rows
  String.raw`[-=_*–—~^"'\x60+]{3,}(?: +[-=]{3,})*|=+|--|(?:[-*_] ){2,}[-*_]|[|: -]*\|[|: -]*`,
  String.raw`↑|▲|\.{2,}|…`,
  // What a web page lets its reader press
  '(?:tilbage )?til (?:toppen?|top|indholdsfortegnelse(?:n)?)',
  String.raw`fold alle (?:ud|ind|punkter(?: \[ud\] \[ind\])?)|åbn alle|luk alle|se alle bilag|(?:show|vis) video`,
  'udskriv(?: hele (?:dagsordne?n|dagsordenen|referatet))?|kopier link til punktet(?: ?- ?print)?',
  'hent (?:som fil|pdf|bilag)',
  // What converters leave
  String.raw`==> picture .{1,40} intentionally omitted <==|(?:-{3,} ?)?(?:start|end) of picture text(?: ?-{3,})?`,
  String.raw`\[\d{1,3}\]: ?\S+|\\(?:newpage|pagebreak|clearpage)|\[(?:image|billede|picture|logo)[^[\]]{0,80}\]`,
  'formandens initialer',
];

/** A line that is none of the minutes' own. */
export const FURNITURE = new RegExp(`^(?:${PRINTED.join('|')})$`, 'iu');
