import type { Random } from '../random.js';

const START =
  'Ask Birke Bro Ege Eng Hassel Hede Høj Kirke Kær Lind Lærke Mark Møl Pile Ravn Ryg Sand Storke Svane Tjørne Torne'.split(
    ' ',
  );
const END = 'bakken bjerg bæk dal gården holm højen lund løkke parken rup skov toften vang vænget'.split(' ');

/** A place that is on no map. */
export const inventPlace = (random: Random): string => random.pick(START) + random.pick(END);
