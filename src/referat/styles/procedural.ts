/** Titles of items that concern no case: the agenda, messages, question time, coming items, signatures. */
export const PROCEDURAL: readonly RegExp[] = [
  /^(?:godkendelse|fastsættelse|bemærkninger|fremlæggelse|vedtagelse) (?:af|til) (?:dagens |åben |lukket |den (?:åbne|lukkede) )?dagsorden(?:en)?(?: og referat(?:et)?)?(?: (?:til|for) (?:dagens |det |ordinært |ekstraordinært )?(?:møde|mødet|udvalgsmøde|udvalgsmødet|byrådsmøde|byrådsmødet|\p{Lu}{2,3}-møde(?:t)?)(?: .*)?| (?:d\.|den) .*| [-–] (?:åben|lukket)(?: .{0,20})?)?$/iu,
  /^(?:orientering(?:er)? og )?evt\. bemærkninger til dagsordenen$/iu,
  /^orientering(?:er)? og (?:evt\. |eventuelle )?bemærkninger til dagsorden(?:en)?$/iu,
  /^(?:åben |lukket )?dagsorden(?:en)?(?: [-–] godkendelse)?$/iu,
  /^fraværende(?: og bemærkninger til dagsordenen)?$/iu,
  /^(?:evt\. |eventuelle )?(?:bemærkninger|beslutninger|ændringer)(?:\/ ?(?:bemærkninger|ændringer))? (?:til|om|i) dagsordenen$/iu,
  /^(?:godkendelse|underskrivelse|underskrift) af (?:(?:beslutnings)?referat(?:et)?|beslutningsprotokol(?:len)?|protokol(?:len)?)(?: .*)?$/iu,
  /^(?:lukkede |åbne |eventuelle |gensidige? )?(?:orienteringer|orienteringssager|orienteringspunkter|meddelelser|meddelelse|gensidig orientering|mundtlige? orientering(?:er)?|orientering|meddelelser ?\/ ?orientering(?:er)?)(?: (?:til orientering(?: [-–] (?:åben|lukket)(?: .{0,20})?)?|(?:til|på) (?:møde|mødet)(?: .*)?|til udvalget|fra (?:formanden|formand|borgmesteren|udvalgsformanden|administrationen|direktionen|medlemmerne|forvaltningen|udvalgets medlemmer|udvalgsmedlemmer|udvalgsmedlemmerne)(?:[ ,].*)?|og meddelelser|mv\.?|m\.v\.))?$/iu,
  /^(?:orientering|meddelelser) (?:v\/|ved )?(?:formand|formanden|borgmester|borgmesteren|administrationen|udvalgsformanden)(?:[ ,].*)?$/iu,
  /^(?:formanden|borgmesteren|administrationen|direktionen|forvaltningen) orienterer$/iu,
  /^(?:(?:åben |borgernes )?spørgetid|borgerspørgetid)(?: (?:for|fra|ved|til) .{1,60})?$/iu,
  /^(?:skriftlige )?spørgsmål fra (?:borgere|borgerne|tilhørere|tilhørerne)$/iu,
  /^(?=.*(?:næste|kommende|møde|dagsorden))(?:forventede |kommende |mulige |forslag til )?(?:punkter|sager|dagsordenspunkter|emner)(?: til| på)(?: (?:næste|kommende|de næste|det næste|de kommende))?(?: (?:møde\(r\)|møde|møder|mødet|udvalgsmøde|dagsorden(?:er)?))?(?: .*)?$/iu,
  /^(?:kommende|næste) (?:møde|møder|dagsordener|dagsordenspunkter|sager|punkter)$/iu,
  /^(?:digital(?:e)? )?underskrift(?:er|sark|sside|sblad)?(?: .{0,40})?$/iu,
  /^(?:velkomst(?: og (?:godkendelse af )?dagsorden(?:en)?)?|mødets åbning|beslutningsprotokol|eventuelt|evt\.?|bordet rundt|siden sidst|mødeevaluering|evaluering af mødet|opsamling på mødet|pressemeddelelse(?:r)?)$/iu,
];
