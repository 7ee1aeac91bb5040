import type { Random } from '../random.js';
import type { Area } from '../world/municipalities.js';

export type PolicyKind = 'POLICY' | 'STRATEGY' | 'ACTION_PLAN' | 'AGREEMENT' | 'STANDARD' | 'PROJECT' | 'BYLAWS';

/** A policy, strategy, project or agreement, and the forms in which Danish bends its name. */
export interface PolicyName {
  readonly kind: PolicyKind;
  /** The name in its basic form; for a project the name alone. */
  readonly name: string;
  /** As a title holds it. */
  readonly inTitle: string;
  /** As running text holds it. */
  readonly inText: readonly string[];
}

const THEMES: Readonly<Record<Area, readonly string[]>> = {
  social: ['udsatte unge', 'borgere med handicap', 'mennesker med psykiske vanskeligheder', 'hjemløse borgere'],
  children: ['inkluderende læring', 'skolefravær', 'de yngste børn', 'overgange i børnelivet'],
  culture: ['levende kulturliv', 'idræt i byerne', 'frivilligt arbejde', 'fritidsliv for unge'],
  technical: ['grøn mobilitet', 'bevaringsværdige bygninger', 'rent vand', 'vilde vejkanter'],
  employment: ['sikker vej til job', 'ufaglærte voksne', 'erhverv og vækst', 'lærlinge og elever'],
  health: ['sund aldring', 'mad og måltider', 'værdig ældrepleje', 'mental sundhed'],
  economy: ['digitale løsninger', 'ansvarlige indkøb', 'god arbejdsplads', 'åbenhed i forvaltningen'],
};
const STEMS = 'trafik|natur|fritids|bosætnings|integrations|demens|skov|kyst|måltids|ungdoms|bibliotek|torve'.split(
  '|',
);
const PROJECT_START = 'Sammen om|Fælles om|Vejen til|Plads til|Broer mellem|Hånd om|Mod på'.split('|');
const PROJECT_END =
  'hverdagen|naboskab|bevægelse|arbejdsglæde|nærvær|læselyst|ny energi|ungelivet|gode måltider|grønne gader|stille stunder'.split(
    '|',
  );

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export function inventPolicy(random: Random, area: Area): PolicyName {
  const theme = random.pick(THEMES[area]);
  const stem = random.pick(STEMS);
  const period = random.pick(['2022-2025', '2024-2027', '2026-2029']);
  const form = random.int(0, 7);
  if (form === 0) return plain('POLICY', `Politik for ${theme}`, `politikken for ${theme}`);
  if (form === 1) return compound('POLICY', `${stem}politik`, 'ken', 'kens', '');
  if (form === 2) return compound('STRATEGY', `${stem}strategi`, 'en', 'ens', ` ${period}`);
  if (form === 3) return plain('STRATEGY', `Strategi for ${theme}`, `strategien for ${theme}`);
  if (form === 4) return plain('ACTION_PLAN', `Handleplan for ${theme}`, `handleplanen for ${theme}`);
  if (form === 5) return plain('STANDARD', `Kvalitetsstandard for ${theme}`, `kvalitetsstandarden for ${theme}`);
  if (form === 6) return plain('AGREEMENT', `Samarbejdsaftale om ${theme}`, `samarbejdsaftalen om ${theme}`);
  const name = `${random.pick(PROJECT_START)} ${random.pick(PROJECT_END)}`;
  return { kind: 'PROJECT', name, inTitle: `projekt ${name}`, inText: [`projektet ${name}`, `*${name}*`, `”${name}”`] };
}

function plain(kind: PolicyKind, name: string, definite: string): PolicyName {
  return { kind, name, inTitle: name, inText: [definite, name] };
}

function compound(kind: PolicyKind, stem: string, article: string, owner: string, period: string): PolicyName {
  return { kind, name: capital(stem), inTitle: `${stem}${period}`, inText: [stem + article, stem + owner + ' mål'] };
}
