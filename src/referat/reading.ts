import type { Warning } from './referat.js';
import type { HouseStyle } from './style.js';

/** What every part of the parser is given: the style, and where to say what was not understood. */
export interface Reading {
  readonly style: HouseStyle;
  readonly warnings: Warning[];
}

/** What a warning is about. Each stands in `docs/parser.md` with what a reader can do about it. */
export type WarningCode =
  | 'HEADER_UNREAD'
  | 'DATE_UNREAD'
  | 'DATE_DIFFERS'
  | 'NAME_UNREAD'
  | 'CONTENTS_DIFFER'
  | 'ITEM_NUMBER'
  | 'TEXT_WITHOUT_HEADING'
  | 'ROUTE_UNREAD'
  | 'HISTORY_UNREAD'
  | 'STEP_WITHOUT_DATE'
  | 'REFERENCE_UNREAD'
  | 'DECISION_OF_OTHERS'
  | 'MUNICIPALITY_UNKNOWN'
  | 'MUNICIPALITY_INFERRED';

export function warn(reading: Reading, code: WarningCode, line: number, message: string): void {
  reading.warnings.push({ code, line, message });
}
