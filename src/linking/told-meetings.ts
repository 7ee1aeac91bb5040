import type { ToldMeeting } from '../referat/referat.js';
import type { Ground } from './collection.js';
import { linkCitedMeeting, type Setting } from './named.js';

/** Prose is read. */
const CONFIDENCE = 0.9;

/**
 * The meetings that running text says were cancelled or moved. Their own pages tell it with more weight, and minutes of
 * their own say that they were held.
 */
export function linkToldMeetings(meetings: readonly ToldMeeting[], setting: Setting): void {
  for (const { committee, date, status, movedTo, span } of meetings) {
    const ground: Ground = { rule: 'told-status', confidence: CONFIDENCE, span };
    const key = linkCitedMeeting(setting, committee, date, { ...ground, rule: 'mention' });
    setting.facts.claim('Meeting', key, { status, movedTo }, ground);
  }
}
