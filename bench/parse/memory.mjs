// Prints how many times the text's bytes the process grew by at its peak while it parsed a referat of the size given.
import { parseReferat } from '../../dist/referat/parse.js';
import { referatOf } from './referat.mjs';

parseReferat(referatOf(40_000));
const text = referatOf(Number(process.argv[2]));
const before = process.memoryUsage().rss;
parseReferat(text);
// Linux counts the peak of the whole process in KiB.
const peak = process.resourceUsage().maxRSS * 1024;
console.log((Math.max(0, peak - before) / Buffer.byteLength(text)).toFixed(1));
