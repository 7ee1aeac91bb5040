import type { Municipality } from './referat.js';

/** The 98 municipalities by code (Danmarks Statistik, KOMK; in force since 2007). Names without the word Kommune. */
const TABLE = `
0101 København|0147 Frederiksberg|0151 Ballerup|0153 Brøndby|0155 Dragør|0157 Gentofte|0159 Gladsaxe|0161 Glostrup
0163 Herlev|0165 Albertslund|0167 Hvidovre|0169 Høje-Taastrup|0173 Lyngby-Taarbæk|0175 Rødovre|0183 Ishøj|0185 Tårnby
0187 Vallensbæk|0190 Furesø|0201 Allerød|0210 Fredensborg|0217 Helsingør|0219 Hillerød|0223 Hørsholm|0230 Rudersdal
0240 Egedal|0250 Frederikssund|0253 Greve|0259 Køge|0260 Halsnæs|0265 Roskilde|0269 Solrød|0270 Gribskov|0306 Odsherred
0316 Holbæk|0320 Faxe|0326 Kalundborg|0329 Ringsted|0330 Slagelse|0336 Stevns|0340 Sorø|0350 Lejre|0360 Lolland
0370 Næstved|0376 Guldborgsund|0390 Vordingborg|0400 Bornholm|0410 Middelfart|0420 Assens|0430 Faaborg-Midtfyn
0440 Kerteminde|0450 Nyborg|0461 Odense|0479 Svendborg|0480 Nordfyns|0482 Langeland|0492 Ærø|0510 Haderslev|0530 Billund
0540 Sønderborg|0550 Tønder|0561 Esbjerg|0563 Fanø|0573 Varde|0575 Vejen|0580 Aabenraa|0607 Fredericia|0615 Horsens
0621 Kolding|0630 Vejle|0657 Herning|0661 Holstebro|0665 Lemvig|0671 Struer|0706 Syddjurs|0707 Norddjurs|0710 Favrskov
0727 Odder|0730 Randers|0740 Silkeborg|0741 Samsø|0746 Skanderborg|0751 Aarhus|0756 Ikast-Brande|0760 Ringkøbing-Skjern
0766 Hedensted|0773 Morsø|0779 Skive|0787 Thisted|0791 Viborg|0810 Brønderslev|0813 Frederikshavn|0820 Vesthimmerlands
0825 Læsø|0840 Rebild|0846 Mariagerfjord|0849 Jammerbugt|0851 Aalborg|0860 Hjørring`;

/** All municipalities in order of code. */
export const MUNICIPALITIES: readonly Municipality[] = TABLE.trim()
  .split(/[|\n]/)
  .map((entry) => ({ code: entry.slice(0, 4), name: entry.slice(5) }));

const byCode = new Map(MUNICIPALITIES.map((municipality) => [municipality.code, municipality]));
const byName = new Map(MUNICIPALITIES.map((municipality) => [folded(municipality.name), municipality]));

/** Spelling aside: case, å or aa, hyphen or space. */
function folded(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('å', 'aa')
    .replace(/[-\s]+/gu, '-');
}

/** The municipality of a name as written before the word Kommune, with or without a genitive s; else null. */
export function municipalityNamed(name: string): Municipality | null {
  const key = folded(name.trim());
  return byName.get(key) ?? byName.get(key.replace(/s$/u, '')) ?? byName.get(`${key}s`) ?? null;
}

/** The municipality of a code (`0326`, `326`) or a name (`Kalundborg`, `kalundborg kommune`); null where there is none. */
export function municipalityBy(codeOrName: string): Municipality | null {
  const given = codeOrName.trim();
  if (/^\d{3,4}$/u.test(given)) return byCode.get(given.padStart(4, '0')) ?? null;
  return municipalityNamed(given.replace(/\s+(?:regions)?kommunes?$/iu, '').replace(/s?\s*regionskommune$/iu, ''));
}
