import type { HouseStyle } from '../style.js';
import { PUNKT } from './punkt.js';

/** Every house style that is known. A document is read in the one that explains most of it. */
export const HOUSE_STYLES: readonly HouseStyle[] = [PUNKT];
