/** Infinitive, present, past and participle of each verb; the passives follow from them. */
const VERBS = `
  acceptere accepterer accepterede accepteret, afslå afslår afslog afslået, aftale aftaler aftalte aftalt,
  afvise afviser afviste afvist, anbefale anbefaler anbefalede anbefalet,
  behandle behandler behandlede behandlet, beslutte beslutter besluttede besluttet,
  bevilge bevilger bevilgede bevilget, bevillige bevilliger bevilligede bevilliget,
  bifalde bifalder bifaldt bifaldet, bortfalde bortfalder bortfaldt bortfaldet,
  debattere debatterer debatterede debatteret, dispensere dispenserer dispenserede dispenseret,
  drøfte drøfter drøftede drøftet, falde falder faldt faldet, flytte flytter flyttede flyttet,
  forelægge forelægger forelagde forelagt, foreslå foreslår foreslog foreslået,
  forkaste forkaster forkastede forkastet, fraråde fraråder frarådede frarådet,
  fremsende fremsender fremsendte fremsendt, frigive frigiver frigav frigivet,
  følge følger fulgte fulgt/følgt, genbehandle genbehandler genbehandlede genbehandlet,
  genoptage genoptager genoptog genoptaget, give giver gav givet, godkende godkender godkendte godkendt,
  gå går gik gået, henvise henviser henviste henvist, hjemvise hjemviser hjemviste hjemvist,
  imødekomme imødekommer imødekom imødekommet, indbringe indbringer indbragte indbragt,
  indstille indstiller indstillede indstillet, meddele meddeler meddelte meddelt,
  nedstemme nedstemmer nedstemte nedstemt, notere noterer noterede noteret,
  overføre overfører overførte overført, overgå overgår overgik overgået,
  oversende oversender oversendte oversendt, returnere returnerer returnerede returneret,
  rykke rykker rykkede rykket, sende sender sendte sendt, støtte støtter støttede støttet,
  temadrøfte temadrøfter temadrøftede temadrøftet, tilbagesende tilbagesender tilbagesendte tilbagesendt,
  tilbagetrække tilbagetrækker tilbagetrak tilbagetrukket, tilråde tilråder tilrådede tilrådet,
  tilslutte tilslutter tilsluttede tilsluttet, tiltræde tiltræder tiltrådte/tiltråd tiltrådt,
  trække trækker trak trukket, udgå udgår udgik udgået, udskyde udskyder udskød udskudt,
  udstede udsteder udstedte udstedt, udsætte udsætter udsatte udsat, vedtage vedtager vedtog vedtaget,
  videresende videresender videresendte videresendt, vælge vælger valgte valgt, yde yder ydede ydet,
  ønske ønsker ønskede ønsket`;

/** The forms of a verb by its infinitive; `/` parts two that councils write. */
export const FORMS: ReadonlyMap<string, readonly string[]> = new Map(
  VERBS.split(',').map((verb) => {
    const forms = verb.trim().split(' ');
    return [forms[0] ?? '', forms] as const;
  }),
);
