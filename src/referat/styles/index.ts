import type { HouseStyle } from '../style.js';
import { AD, BARE, COLON, GLUED, MARKED, NR, NUMBERED, PKT, SAG, SERIES, SIGN } from './numbered.js';
import { PUNKT } from './punkt.js';

/** Every house style that is known, those whose items nothing else looks like first. A document is read in the one that explains most of it. */
export const HOUSE_STYLES: readonly HouseStyle[] = [
  AD,
  PUNKT,
  PKT,
  MARKED,
  SERIES,
  NR,
  SAG,
  NUMBERED,
  COLON,
  SIGN,
  GLUED,
  BARE,
];
