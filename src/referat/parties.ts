/** Letters of parties that stand for election in municipalities, and names that are printed instead of them. */
const PARTY =
  /^(?:[A-ZÆØÅ]{1,3}|Socialdemokratiet|Socialdemokraterne|Venstre|Konservative|De Konservative|Det Konservative Folkeparti|Radikale|Radikale Venstre|Det Radikale Venstre|De Radikale|Kristendemokraterne|Enhedslisten|Dansk Folkeparti|Liberal Alliance|Socialistisk Folkeparti|Danmarksdemokraterne|Moderaterne|Alternativet|Nye Borgerlige|Borgerlisten|Lokallisten|Uden for parti|Løsgænger|Liste [A-ZÆØÅ])$/u;

/** Whether a text is a party's letter or name and nothing else. */
export const isParty = (text: string): boolean => PARTY.test(text);
