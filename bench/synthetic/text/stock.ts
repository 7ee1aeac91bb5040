import { Random } from '../random.js';

/** Sentences that minutes repeat from case to case: economy, hearing, law, inclusion. They tell no case from another. */
const STOCK = `
Sagen har ingen bevillingsmæssige konsekvenser i indeværende år, og eventuelle merudgifter afholdes inden for den gældende ramme.
De økonomiske konsekvenser indgår i den samlede prioritering ved det kommende budget sammen med de øvrige ønsker på området.
Udgifterne dækkes af det eksisterende driftsbudget, og der søges derfor ikke om yderligere midler i forbindelse med denne sag.
Der foretages en samlet økonomisk opfølgning ved årets afslutning, hvor afvigelser fra det forudsatte niveau bliver beskrevet nærmere.
Sagen har ikke været sendt i ekstern høring, da den alene vedrører forhold, som kommunen selv kan tilrettelægge.
Relevante parter er blevet hørt efter de almindelige retningslinjer, og de indkomne svar er vedlagt til orientering for medlemmerne.
Høringssvarene har givet anledning til enkelte sproglige præciseringer, men har ikke ændret ved forslagets samlede indhold.
Inddragelsen er sket efter de principper, som kommunen normalt anvender, når ændringer berører flere fagområder på samme tid.
Opgaven løses efter de regler, der gælder på området, og kommunen har vide rammer for selv at fastsætte serviceniveauet.
Det retlige grundlag er beskrevet i det vedlagte notat, hvor rammerne for kommunens skøn er gennemgået punkt for punkt.
Kommunen er forpligtet til at føre tilsyn med opgavens løsning og til at dokumentere resultaterne over for de ansvarlige myndigheder.
Forslaget er vurderet i forhold til ligebehandling, og det vurderes ikke at stille nogen gruppe af borgere ringere end andre.
Hensynet til mennesker med funktionsnedsættelser er indarbejdet i forslaget, så alle så vidt muligt kan deltage på lige vilkår.
Der er ikke foretaget en særskilt vurdering af betydningen for klimaet, da sagen ikke ventes at påvirke udledningen væsentligt.
Medarbejdernes repræsentanter er orienteret på sædvanlig vis, og deres bemærkninger er indgået i det videre arbejde med sagen.
Borgerne vil blive orienteret om ændringerne på hjemmesiden og gennem de kanaler, som kommunen plejer at benytte til formålet.`
  .trim()
  .split('\n');

/** How many of them one municipality uses. */
const POOL = 9;
const pools = new Map<string, readonly string[]>();

/** Some of the sentences that all minutes of a municipality share, for one item. */
export function stockSentences(random: Random, code: string): string[] {
  const pool = pools.get(code) ?? new Random(Number(code)).sample(STOCK, POOL);
  pools.set(code, pool);
  return random.sample(pool, random.int(2, 5));
}
