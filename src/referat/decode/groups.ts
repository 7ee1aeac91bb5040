import type { View } from '../label/views.js';
import type { ItemType } from '../referat.js';
import { GROUPS } from '../styles/patterns.js';

const GROUP =
  /^(?:[a-h][.:] )?(?:sager til .{0,60}|(?:efterretnings|beslutnings|drøftelses|orienterings)(?:sager|punkter))$|^[a-h][.:] (?:orientering|meddelelser|drøftelse|beslutning).{0,30}$/iu;
/** Whether a line names a group of items. */
export const isGroup = (view: View): boolean =>
  view.text.length < 80 && (GROUP.test(view.text) || GROUPS.some((pattern) => pattern.test(view.text)));

/** Whether the items of a group that a line names are not public. */
export const isClosedGroup = ({ text }: View): boolean =>
  GROUPS.some((pattern) => pattern.exec(text)?.groups?.['closed'] !== undefined);

/** The kind of the items of a group that a line names. */
export function groupType(view: View): ItemType | null {
  if (!isGroup(view)) return null;
  if (/orientering|efterretning|meddelelse/iu.test(view.text)) return 'BRIEFING';
  if (/drøftelse/iu.test(view.text)) return 'DISCUSSION';
  return /afgørelse|beslutning/iu.test(view.text) ? 'DECISION' : null;
}
