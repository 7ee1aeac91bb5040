import type { SectionKind } from '../referat.js';
import { readAttachments } from './attachments.js';
import { readDecision } from './decision.js';
import { readHistory } from './history.js';
import { readReferences } from './references.js';
import { readRoute } from './route.js';
import type { SectionReader } from './section.js';
import { readTitle } from './title.js';

/** The kinds of section that hold facts of their own. All others are text. */
export const SECTION_READERS: Readonly<Partial<Record<SectionKind, SectionReader>>> = {
  TITLE: readTitle,
  DECISION: readDecision,
  ROUTE: readRoute,
  HISTORY: readHistory,
  REFERENCES: readReferences,
  ATTACHMENTS: readAttachments,
};
