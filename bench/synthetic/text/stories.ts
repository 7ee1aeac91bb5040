import type { Random } from '../random.js';
import type { Subject } from './subjects.js';

/**
 * The running text of a case: sentences put together from building blocks. `#k` the municipality, `#o` the object,
 * `#p` the place, `#s` the subject, `#n` a noun, `#m` an amount, `#d` a share, `#h` an official, `#t` a time.
 */
const SENTENCES = `
#k Kommune har siden #t arbejdet med #s, og #h har samlet erfaringerne i et notat om #n og #n.
Baggrunden er, at #n og #n omkring #o har ændret sig væsentligt, uden at rammerne er fulgt med.
Brugerne af #o peger især på #n, mens medarbejderne lægger vægt på #n og #n.
En gennemgang foretaget #t viser, at #d procent af henvendelserne i #p handler om #n.
Der er i det korrigerede budget afsat #m til #n, hvoraf hovedparten går til #n ved #o.
#h vurderer, at #n kan holdes inden for den afsatte ramme, hvis #n samles ét sted.
Arbejdet omkring #o er tilrettelagt i tre faser, hvor den første handler om #n og den sidste om #n.
I #k Kommune er #n organiseret sammen med #n, hvilket har betydning for #o.
Nabokommunerne har valgt andre veje, blandt andet #n kombineret med #n.
Erfaringerne fra #p viser, at #n giver mest værdi, når #n er på plads fra begyndelsen.
#h har holdt møder med foreninger, naboer og pårørende om #n ved #o.
De foreløbige tal peger på et fald i #n på #d procent, mens #n er uændret.
Et flertal af de adspurgte i #p ønsker, at #n får højere prioritet end #n.
For at komme i mål med #s kræver det, at #n, #n og #n tænkes sammen.
Ved seneste opgørelse var der #d borgere tilknyttet #o, og heraf modtog flere også #n.
Den eksterne rådgiver anbefaler en model, hvor #n og #n deler lokaler med #o.
Der er usikkerhed om #n, og derfor foreslås en prøveperiode frem til #t.
#k Kommunes målsætning om #n indgår som et pejlemærke for det videre arbejde i #p.
Investeringen på #m ventes tjent hjem ved lavere udgifter til #n.
#h bemærker, at #n ikke kan gennemføres, før spørgsmålet om #n er afklaret.
Tilbuddet omfatter i dag #n, #n og rådgivning om #n.
Naboerne til #o har rejst spørgsmål om #n, som er besvaret i det vedlagte materiale.
Der er tale om en samlet udgift på #m, fordelt på #n og #n over fire år.
Hvis #o skal kunne rumme flere, er det nødvendigt at se på både #n og #n.
Medarbejderne ved #o er blevet inddraget gennem to arbejdsmøder om #n.
På længere sigt kan #n og #n blive samlet i en fælles enhed i #p.
Forslaget om #s bygger på data fra perioden frem til #t.
Kravene til #n er skærpet, og det betyder øgede udgifter til #n på #m årligt.
Som led i arbejdet er #n kortlagt, og #d forskellige ønsker er beskrevet.
#h foreslår, at #n evalueres #t, og at resultatet forelægges herefter.
Der har gennem længere tid været udfordringer med #n ved #o, særligt i vinterhalvåret.
De berørte familier i #p er orienteret om #n og om mulighederne for #n.
Tidsplanen forudsætter, at #n er gennemført #t, så #n kan begynde umiddelbart derefter.
Ordningen har vist gode resultater med #n, men der mangler fortsat viden om #n.
Økonomien omkring #o er presset af stigende udgifter til #n svarende til #m årligt.
Samspillet mellem #n og #n er beskrevet nærmere i materialet om #s.
Det forventes, at #d procent af midlerne bindes til #n allerede i det første år.
I dialogen med brugerne af #o blev #n fremhævet som det vigtigste skridt.
#k Kommune ejer bygningerne i #p og har derfor ansvaret for #n.
Alternativet er at fortsætte som nu, hvilket #h ikke finder hensigtsmæssigt på grund af #n.`
  .trim()
  .split('\n');

const NOUNS = (
  'adgangsforhold|affaldssortering|aflastning|arbejdsmiljø|belysning|bemanding|bredbånd|brandsikkerhed|brugerindflydelse|' +
  'bygningsvedligehold|bæredygtighed|cykelparkering|dataudveksling|døgndækning|efteruddannelse|elevtal|energiforbrug|ensomhed|' +
  'faglig sparring|fastholdelse|fællesspisning|forebyggelse|forældresamarbejde|frivillige kræfter|fugtskader|fysisk aktivitet|' +
  'gangarealer|genoptræning|grønne områder|hygiejne|ibrugtagning|indeklima|integration|inventar|kapacitet|klimasikring|' +
  'kompetenceudvikling|kontaktpersoner|kørselsordninger|ledelsesspænd|ledige boliger|lokalt engagement|lydisolering|lærepladser|' +
  'madkvalitet|mentorstøtte|myndighedsarbejde|naturoplevelser|netværksdannelse|normeringer|opholdsrum|overgange|parkering|' +
  'patientsikkerhed|praktikforløb|prisudvikling|projektledelse|pårørendeindsats|regnvand|rekruttering|rengøring|sagsbehandlingstid|' +
  'sammenhængende forløb|skolevej|skybrud|sprogundervisning|støj|støttetimer|sygefravær|tagrenovering|taksameterordninger|' +
  'teknologi|tilgængelighed|tilsyn|toiletforhold|trafiksikkerhed|trivsel|udearealer|udlejning|udviklingsplaner|vagtplaner|' +
  'varmeforsyning|velfærdsteknologi|ventetid|visitation|værdighed|værkstedsfaciliteter|åbningstimer|øvelokaler'
).split('|');

const OFFICIALS =
  'Direktøren|Centerchefen|Fagchefen|Administrationen|Forvaltningen|Voksenchefen|Skolechefen|Planchefen|Sundhedschefen'.split(
    '|',
  );
const TIMES =
  'foråret 2024|sommeren 2023|årsskiftet|efteråret 2024|udgangen af 2026|medio 2025|primo 2026|vinteren 2022'.split(
    '|',
  );

export interface Story {
  /** What the sentences speak of, so that they can be told of another municipality. */
  readonly municipality: string;
  readonly sentences: readonly string[];
}

function sentence(random: Random, form: string, subject: Subject, municipality: string): string {
  return form.replace(/#([konpsmdht])/g, (_, slot: string) => {
    if (slot === 'k') return municipality;
    if (slot === 'o') return subject.object;
    if (slot === 'p') return subject.place;
    if (slot === 's') return subject.phrase;
    if (slot === 'n') return random.pick(NOUNS);
    if (slot === 'm') return `${random.int(1, 48)},${random.int(1, 9)} mio. kr.`;
    if (slot === 'd') return String(random.int(3, 96));
    return random.pick(slot === 'h' ? OFFICIALS : TIMES);
  });
}

export function inventStory(random: Random, subject: Subject, municipality: string): Story {
  const forms = random.sample(SENTENCES, random.int(8, 14));
  return { municipality, sentences: forms.map((form) => sentence(random, form, subject, municipality)) };
}

/** Nearly the same text of another case, perhaps elsewhere: most sentences stand, one or two are new. */
export function nearlySameStory(random: Random, story: Story, subject: Subject, municipality: string): Story {
  const sentences = story.sentences.map((text) => text.replaceAll(story.municipality, municipality));
  for (let changes = random.int(1, 2); changes > 0; changes -= 1) {
    sentences[random.int(1, sentences.length - 1)] = sentence(random, random.pick(SENTENCES), subject, municipality);
  }
  return { municipality, sentences };
}

export const inventSentence = (random: Random, subject: Subject, municipality: string): string =>
  sentence(random, random.pick(SENTENCES), subject, municipality);
export const inventNoun = (random: Random): string => random.pick(NOUNS);
export const inventOfficial = (random: Random): string => random.pick(OFFICIALS);
