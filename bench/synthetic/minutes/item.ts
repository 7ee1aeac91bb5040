import { itemKeyOf, policyKeyOf } from '../keys.js';
import type { Random } from '../random.js';
import { nameLaw } from '../text/laws.js';
import type { PolicyName } from '../text/policies.js';
import { stockSentences } from '../text/stock.js';
import { inventNoun, inventOfficial } from '../text/stories.js';
import { partOf } from '../world/entries.js';
import type { Case, Entry, Paper, Step } from '../world/model.js';
import type { DraftItem, ItemFacts, PolicyFacts } from './draft.js';
import { historyOf } from './history.js';
import { decoysOf, mentionsOf } from './mentions.js';
import { referencesOf } from './references.js';
import { titleOf } from './titles.js';

const TYPES = {
  'Beslutning om': ['DECISION', 'Beslutningssag', 'B'],
  'Godkendelse af': ['DECISION', 'Beslutningssag', 'B'],
  'Drøftelse af': ['DISCUSSION', 'Drøftelsessag', 'D'],
  'Orientering om': ['BRIEFING', 'Orienteringssag', 'O'],
} as const;

/** Words and facts of an item that takes a step of a case. */
export function draftCaseItem(random: Random, entry: Entry, step: Step, paper: Paper): DraftItem {
  const sag = step.case;
  const { plan } = sag.municipality;
  const { body, date, suffix, absent } = entry.meeting;
  const isTaken = entry.taken && paper !== 'AGENDA';
  const isShared = entry.also.length > 0;
  const cases = [step, ...entry.also].map((each) => each.case);
  const [type, typeWord, mark] = TYPES[leadOf(step.lead)];
  const title = titleOf(step);
  // The minutes of a closed item say little more than its title.
  const open = !sag.closed;
  const isSilent = !open && random.chance(0.6);
  const decision = isSilent || !isTaken ? [] : decisionOf(step);
  const history = isShared ? { printed: [], facts: [] } : historyOf(random, step);
  const references = open && !isShared ? referencesOf(random, step) : { printed: [], facts: [] };
  const mentions = open && !isShared ? mentionsOf(random, step) : [];
  const decoys = open ? decoysOf(random, step) : [];
  const policies = open ? policiesOf(random, step) : { sentences: [], facts: [] };
  const lawNames = open && !isShared && plan.house !== 'kalundborg' && random.chance(0.1) ? [nameLaw(random)] : [];
  const laws = open && !isShared ? [...sag.laws, ...lawNames] : [];
  const route = open && !isShared ? step.route : [];
  const attachments = open && !isShared ? sag.attachments : [];
  const attends = decision.length > 0 && absent.length > 0 && random.chance(0.15);
  const marker = plan.typeMarkers ? ` (${mark})` : '';
  const key = itemKeyOf(plan.code, body.plan.name, `${date}${suffix}`, partOf(entry));
  const cites = open ? sag.cites : [];
  const facts: ItemFacts = {
    key,
    case: sag.key,
    cases: cases.map((each) => each.key),
    number: entry.number,
    label: entry.label,
    title,
    journalNumbers: cases.flatMap(({ journalNumber }) => journalNumber ?? []),
    kind: 'CASE',
    closed: sag.closed,
    type: (plan.house === 'holbaek' && open) || plan.typeMarkers ? type : null,
    decision: decision.length > 0 ? { text: decision.join(' '), outcome: step.outcome } : null,
    plannedRoute: route.map((planned) => ({
      committee: planned.body.plan.name,
      action: planned.action,
      date: planned.date,
    })),
    handlings: history.facts,
    references: references.facts,
    attachments,
    laws: laws.flatMap((law) => law.facts),
    sections: [],
    mentions,
    policies: policies.facts,
    absent: attends ? absent.map(({ name }) => name) : [],
    sentTo: decision.length > 0 ? (step.sentTo?.plan.name ?? null) : null,
    due: decision.length > 0 ? step.due : null,
    cites: cites.map((cited) => cited.case.key),
  };
  const extra = [
    ...(isShared ? [] : sag.laws.map(({ text }) => text)),
    ...mentions.map(({ quote }) => quote),
    ...decoys,
    ...policies.sentences,
    ...new Set(cites.map(({ sentence }) => sentence)),
  ];
  return {
    entry,
    titleLine: `${sag.closed ? random.pick(['Lukket punkt: ', 'Closed: ']) : ''}${title}${marker}`,
    journalLine: isShared ? joined(random, cases) : sag.journalLine,
    decision,
    awaits: !isTaken,
    absence: attends ? `Afbud: ${facts.absent.join(', ')}` : null,
    recommendation: open ? [`${inventOfficial(random)} indstiller, at ${sag.stem} behandles.`] : [],
    summary: open && !isShared ? (sag.story.sentences[0] ?? null) : null,
    story: open
      ? withStock(
          random.fork(key),
          plan.code,
          withAmong(random, isShared ? [TOGETHER] : sag.story.sentences.slice(1, -1), extra),
        )
      : [],
    table: open && random.chance(0.06) ? tableOf(random, step) : [],
    route,
    typeWord: open && plan.house === 'holbaek' ? typeWord : null,
    references: references.printed,
    history: history.printed,
    attachments,
    lawNames: lawNames.map(({ text }) => text),
    economy: open && !isShared ? (sag.story.sentences.at(-1) ?? null) : null,
    coming: [],
    facts,
  };
}

/** What an item that takes several cases says of them. */
const TOGETHER = 'Sagerne behandles under ét, og materialet er det samme som i de enkelte sager.';

/** The numbers of the cases in one line. */
const joined = (random: Random, cases: readonly Case[]): string =>
  cases.map(({ journalNumber }) => journalNumber ?? '').join(random.pick([' og ', ', ']));

/** The story in its order, with each of the other sentences somewhere in it. */
function withAmong(random: Random, story: readonly string[], others: readonly string[]): string[] {
  const sentences = [...story];
  for (const other of others) sentences.splice(random.int(0, sentences.length), 0, other);
  return sentences;
}

/** The same case draws other standing sentences at each meeting: they depend on who writes. */
const withStock = (random: Random, code: string, story: readonly string[]): string[] =>
  withAmong(random, story, stockSentences(random, code));

function leadOf(lead: string): keyof typeof TYPES {
  if (lead === 'Godkendelse af' || lead === 'Drøftelse af' || lead === 'Orientering om') return lead;
  return 'Beslutning om';
}

function decisionOf(step: Step): string[] {
  return [step.words, step.addition].filter((part) => part !== null);
}

/** The policy of the case, where the title names it, and one that the text only touches upon. */
function policiesOf(random: Random, step: Step): { sentences: string[]; facts: PolicyFacts[] } {
  const { municipality, policy } = step.case;
  const fact = (name: PolicyName, where: 'title' | 'text'): PolicyFacts => ({
    key: policyKeyOf(municipality.plan.code, name.name),
    name: name.name,
    kind: name.kind,
    where,
  });
  const touched = random.chance(0.1) ? random.pick(municipality.policies) : null;
  const facts = policy === null ? [] : [fact(policy, 'title')];
  if (touched !== null && touched !== policy) facts.push(fact(touched, 'text'));
  const named = [policy, touched].filter((name) => name !== null);
  return { facts, sentences: named.map((name) => `Forslaget skal ses sammen med ${random.pick(name.inText)}.`) };
}

/** Figures with words in them that elsewhere are headings or steps. */
function tableOf(random: Random, step: Step): string[] {
  const { body, date } = step.meeting;
  return [
    'Trin\tDato\tBeslutning',
    `${inventNoun(random)}\t${random.int(1, 28)}.03.2026\t${body.plan.name}`,
    `${inventNoun(random)}\t${date}\tØkonomi`,
  ];
}
