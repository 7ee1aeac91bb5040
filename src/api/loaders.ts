import DataLoader from 'dataloader';
import { readCases, readCasesOfItems } from '../graph/read/cases.js';
import { readCommittees, readSuccessions } from '../graph/read/committees.js';
import { readDoubtfulCases } from '../graph/read/doubts.js';
import { readDocuments, readDocumentsOfMeetings, readEvidence, readTexts } from '../graph/read/documents.js';
import {
  readAttachments,
  readAttachmentsOfItems,
  readItems,
  readItemsOfCases,
  readItemsOfHandlings,
  readItemsOfMeetings,
  readReferences,
  readReferencesTo,
  readRoutes,
} from '../graph/read/items.js';
import {
  readHandlings,
  readHandlingsOfMeetings,
  readJourneys,
  readLatestSteps,
  readPlannedJourneys,
  readPlannedTimelines,
  readTimelines,
} from '../graph/read/journeys.js';
import { readItemsOfLaws, readLaws, readLawsOfItems } from '../graph/read/laws.js';
import { readMeetings, readMeetingsOfHandlings, readMeetingsOfItems } from '../graph/read/meetings.js';
import { readMunicipalities } from '../graph/read/municipalities.js';
import { readMentionsOfCases } from '../graph/read/mentions.js';
import { readAbsentees, readAttendance, readPartiesOfPeople, readPeople } from '../graph/read/people.js';
import {
  readAbsences,
  readCommitteesOfPeople,
  readDisqualifiedOfHandlings,
  readDisqualifiedOfItems,
  readDisqualifiedOfMeetings,
  readGuestsOfItems,
  readGuestsOfMeetings,
} from '../graph/read/presence.js';
import { readCasesOfPolicies, readPolicies, readPoliciesOfCases, readPoliciesOfItems } from '../graph/read/policies.js';
import { readRelatedCases } from '../graph/read/related.js';
import { readSearchSources } from '../graph/read/search.js';
import { readReceiversOfHandlings } from '../graph/read/waiting.js';
import type { Reader } from '../graph/store.js';
import { casesWaiting, type WaitingCase } from './case/waiting.js';

type ReadMany<T> = (reader: Reader, keys: readonly string[]) => Promise<readonly T[]>;

/** One record for each key; null where nothing has the key. */
function byKey<T extends { readonly id: string }>(reader: Reader, read: ReadMany<T>): DataLoader<string, T | null> {
  return new DataLoader<string, T | null>(async (keys) => {
    const records = new Map((await read(reader, keys)).map((record) => [record.id, record]));
    return keys.map((key) => records.get(key) ?? null);
  });
}

/** All records that belong to each key, in the statement's order. */
function byParent<T extends { readonly parent: string }>(
  reader: Reader,
  read: ReadMany<T>,
): DataLoader<string, readonly T[]> {
  return new DataLoader<string, readonly T[]>(async (keys) => {
    const groups = new Map<string, T[]>(keys.map((key) => [key, []]));
    for (const record of await read(reader, keys)) groups.get(record.parent)?.push(record);
    return keys.map((key) => groups.get(key) ?? []);
  });
}

/** What one operation reads beyond its root fields: one statement for each kind of hop, whatever the number of rows. */
export function createLoaders(reader: Reader) {
  return {
    cases: byKey(reader, readCases),
    journeys: byKey(reader, readJourneys),
    timelines: byKey(reader, readTimelines),
    plannedJourneys: byKey(reader, readPlannedJourneys),
    plannedTimelines: byKey(reader, readPlannedTimelines),
    handlings: byKey(reader, readHandlings),
    meetings: byKey(reader, readMeetings),
    items: byKey(reader, readItems),
    attachments: byKey(reader, readAttachments),
    municipalities: byKey(reader, readMunicipalities),
    committees: byKey(reader, readCommittees),
    people: byKey(reader, readPeople),
    documents: byKey(reader, readDocuments),
    texts: byKey(reader, readTexts),
    successionOfCommittee: byParent(reader, readSuccessions),
    itemsOfCase: byParent(reader, readItemsOfCases),
    latestStepOfCase: byParent(reader, readLatestSteps),
    itemsOfMeeting: byParent(reader, readItemsOfMeetings),
    handlingsOfMeeting: byParent(reader, readHandlingsOfMeetings),
    itemsOfHandling: byParent(reader, readItemsOfHandlings),
    casesOfItem: byParent(reader, readCasesOfItems),
    meetingOfItem: byParent(reader, readMeetingsOfItems),
    meetingOfHandling: byParent(reader, readMeetingsOfHandlings),
    routeOfItem: byParent(reader, readRoutes),
    referencesOfItem: byParent(reader, readReferences),
    referencesToItem: byParent(reader, readReferencesTo),
    attachmentsOfItem: byParent(reader, readAttachmentsOfItems),
    attendanceOfMeeting: byParent(reader, readAttendance),
    documentOfMeeting: byParent(reader, readDocumentsOfMeetings),
    absenteesOfHandling: byParent(reader, readAbsentees),
    mentionsOfCase: byParent(reader, readMentionsOfCases),
    receiversOfHandling: byParent(reader, readReceiversOfHandlings),
    waitingOfCommittee: new DataLoader<string, readonly WaitingCase[]>((keys) => casesWaiting(reader, keys, 'WAITING')),
    sentOnByCommittee: new DataLoader<string, readonly WaitingCase[]>((keys) => casesWaiting(reader, keys, 'SENT_ON')),
    laws: byKey(reader, readLaws),
    lawsOfItem: byParent(reader, readLawsOfItems),
    itemsOfLaw: byParent(reader, readItemsOfLaws),
    guestsOfItem: byParent(reader, readGuestsOfItems),
    guestsOfMeeting: byParent(reader, readGuestsOfMeetings),
    disqualifiedOfItem: byParent(reader, readDisqualifiedOfItems),
    disqualifiedOfMeeting: byParent(reader, readDisqualifiedOfMeetings),
    disqualifiedOfHandling: byParent(reader, readDisqualifiedOfHandlings),
    committeesOfPerson: byParent(reader, readCommitteesOfPeople),
    absencesOfPerson: byParent(reader, readAbsences),
    policies: byKey(reader, readPolicies),
    policiesOfCase: byParent(reader, readPoliciesOfCases),
    policiesOfItem: byParent(reader, readPoliciesOfItems),
    casesOfPolicy: byParent(reader, readCasesOfPolicies),
    relatedOfCase: byParent(reader, readRelatedCases),
    evidence: byParent(reader, readEvidence),
    doubtfulCases: byKey(reader, readDoubtfulCases),
    partiesOfPerson: byParent(reader, readPartiesOfPeople),
    searchSources: byKey(reader, readSearchSources),
  };
}

export type Loaders = ReturnType<typeof createLoaders>;

/** What every resolver is given: the state of the graph that this operation sees. */
export interface ApiContext {
  readonly reader: Reader;
  readonly loaders: Loaders;
}

/** The context of one operation, which shares no loaded row with any other. */
export function createContext(reader: Reader): ApiContext {
  return { reader, loaders: createLoaders(reader) };
}
