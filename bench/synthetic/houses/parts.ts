import type { Random } from '../random.js';
import type { DraftItem } from '../minutes/draft.js';
import { line, section, text, type Block } from './block.js';

/** Parts that the houses print alike. */
export function opening(item: DraftItem): Block[] {
  const { facts, titleLine, journalLine } = item;
  const journal = journalLine === null ? [] : [line(journalLine)];
  return [{ kind: 'item', text: `Punkt ${facts.label}: ${titleLine}`, facts }, ...journal];
}

export function decision(item: DraftItem): Block[] {
  return [...item.decision.map(text), ...(item.absence === null ? [] : [line(item.absence)])];
}

export function story(random: Random, item: DraftItem): Block[] {
  const paragraphs: Block[] = [];
  let rest = [...item.story];
  while (rest.length > 0) {
    const length = item.facts.kind === 'PROCEDURAL' ? 1 : random.int(1, 3);
    const words = rest.slice(0, length).join(' ');
    paragraphs.push(paragraphs.length > 0 && random.chance(0.1) ? { kind: 'bullet', text: words } : text(words));
    rest = rest.slice(length);
  }
  const table = item.table.map((row, place) => line(row, place > 0));
  return [...paragraphs, ...table];
}

/** Entries follow each other with blank lines, or with some of them left out. */
export function history(random: Random, item: DraftItem): Block[] {
  const loose = random.chance(0.75);
  const lines = item.history.flatMap((entry, place) =>
    entry.map((words, part) => line(words, !loose && (place > 0 || part > 0) && random.chance(0.5))),
  );
  return section('Sagens forløb', 'HISTORY', lines);
}

export const attachments = (item: DraftItem): Block[] =>
  section(
    'Bilag',
    'ATTACHMENTS',
    item.attachments.map((title) => ({ kind: 'attachment', text: title })),
  );

export const references = (item: DraftItem): Block[] =>
  section(
    'Sagshistorik, henvisninger',
    'REFERENCES',
    item.references.map((words) => line(words)),
  );

export const laws = (item: DraftItem): Block[] =>
  section(
    'Lovgrundlag',
    'LAW',
    item.lawNames.map((words) => line(words)),
  );

export const bodyNames = (item: DraftItem): string[] => item.route.map(({ body }) => body.plan.name);
