// Prints fifty cases with their latest step and who has them, or, given the id of one, its timeline.
import { ask, Refused, type Service } from './ask.js';
import { CaseTimelineDocument, LatestCasesDocument } from './operations.js';
import { casesAsText, timelineAsText } from './text.js';

const { SAGSGRAF_URL: url, SAGSGRAF_TOKEN: token, SAGSGRAF_MUNICIPALITY: municipality } = process.env;
const service: Service = { url: url ?? 'http://127.0.0.1:4000/graphql', token: token ?? null };
const [id] = process.argv.slice(2);

try {
  console.log(id === undefined ? await latestCases() : await timeline(id));
} catch (error) {
  const code = error instanceof Refused ? ` (${error.code})` : '';
  console.error(`${error instanceof Error ? error.message : String(error)}${code}`);
  process.exitCode = 1;
}

async function latestCases(): Promise<string> {
  const { cases } = await ask(service, LatestCasesDocument, { municipality: municipality ?? null });
  return casesAsText(cases);
}

async function timeline(caseId: string): Promise<string> {
  const { case: found } = await ask(service, CaseTimelineDocument, { id: caseId });
  return found === null ? `There is no case ${caseId}.` : timelineAsText(found);
}
