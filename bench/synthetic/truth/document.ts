import type { DraftDocument } from '../minutes/draft.js';
import type { HeaderFacts } from '../rendering/header.js';
import type { DocumentTruth } from './model.js';

/** What is true of one document, but for its name and the key of its meeting. */
export function documentTruth(
  { meeting, paper, renames, items }: DraftDocument,
  header: HeaderFacts,
): Omit<DocumentTruth, 'file' | 'meeting'> {
  const { body, date, suffix, kind, movedTo, jointly, mistyped } = meeting;
  const { name, code } = body.municipality.plan;
  return {
    municipality: { name, code },
    committee: body.plan.name,
    date,
    suffix,
    kind,
    status: paper === 'AGENDA' ? 'PLANNED' : meeting.status,
    movedTo,
    paper,
    jointly: jointly.map(({ plan }) => plan.name),
    renames,
    isMistyped: mistyped !== null,
    ...header,
    items: items.map(({ facts }) => facts),
  };
}
