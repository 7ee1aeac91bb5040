import type { Random } from '../random.js';
import { inventSentence } from '../text/stories.js';
import { entriesIn } from '../world/entries.js';
import type { Entry, Meeting, Paper } from '../world/model.js';
import type { DraftDocument, DraftItem } from './draft.js';
import { draftCaseItem } from './item.js';
import { noticeOf } from './notice.js';
import { renamesToldAt, renamingSentence } from './renames.js';
import { draftProcedure } from './procedure.js';

/** So often at least the text names its municipality: nothing else tells it. */
const LEAST_MENTIONS = 3;

/** What the minutes of a meeting say, before they are laid out. */
export function composeMinutes(random: Random, meeting: Meeting, paper: Paper): DraftDocument {
  const items = entriesIn(meeting, paper).map((entry) => draft(random, entry, paper));
  const notice = noticeOf(random, meeting);
  const renames = paper === 'MINUTES' ? renamesToldAt(meeting) : [];
  const [first, ...rest] = namingTheMunicipality(random, meeting, items);
  const story = renames.map((names) => renamingSentence(random, names));
  const told = first === undefined ? [] : [{ ...first, story: [...first.story, ...story] }, ...rest];
  return { meeting, paper, notice, renames, items: told };
}

function draft(random: Random, entry: Entry, paper: Paper): DraftItem {
  if (entry.step !== null) return draftCaseItem(random, entry, entry.step, paper);
  if (entry.procedure !== null) return draftProcedure(entry, entry.procedure, paper);
  throw new TypeError('An item takes a step or is a procedure.');
}

function namingTheMunicipality(random: Random, meeting: Meeting, items: readonly DraftItem[]): DraftItem[] {
  const { name } = meeting.body.municipality.plan;
  const told = items.flatMap(({ summary, story, economy }) => [summary ?? '', ...story, economy ?? '']).join('\n');
  const missing = LEAST_MENTIONS - told.split(`${name} Kommune`).length + 1;
  if (missing <= 0) return [...items];
  const subject = items.find(({ entry }) => entry.step !== null)?.entry.step?.case.subject;
  const sentences = Array.from({ length: missing }, (_, place) =>
    subject === undefined || place === 0
      ? `Mødet er holdt efter forretningsordenen i ${name} Kommune.`
      : `I ${name} Kommune gælder følgende. ${inventSentence(random, subject, name)}`,
  );
  return items.map((item, place) => (place === 0 ? { ...item, story: [...item.story, ...sentences] } : item));
}
