import type { View } from '../label/views.js';
import type { ItemType } from '../referat.js';

const GROUP =
  /^(?:[a-h][.:] )?(?:sager til .{0,60}|(?:lukkede?|åbne?|fortrolige) (?:sager|punkter|dagsordenspunkter|møde|del|dagsorden)|(?:efterretnings|beslutnings|drøftelses|orienterings)(?:sager|punkter))$|^[a-h][.:] (?:orientering|meddelelser|drøftelse|beslutning).{0,30}$/iu;
/** Whether a line names a group of items. */
export const isGroup = (view: View): boolean => view.text.length < 80 && GROUP.test(view.text);

/** The kind of the items of a group that a line names. */
export function groupType(view: View): ItemType | null {
  if (!isGroup(view)) return null;
  if (/orientering|efterretning|meddelelse/iu.test(view.text)) return 'BRIEFING';
  if (/drøftelse/iu.test(view.text)) return 'DISCUSSION';
  return /afgørelse|beslutning/iu.test(view.text) ? 'DECISION' : null;
}
