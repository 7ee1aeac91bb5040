// How long a reader waits for a case to be drawn, from the navigation to the frame that shows all its marks, in headless
// Chromium against the service as it is started: the built program with the embedded graph. Cold is a browser that has
// nothing of the page in its cache, warm one that has seen it. Run: npm run bench:page -- [runs]
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type BrowserContext } from 'playwright-core';
import { runProgram, startService } from '../service/start.js';
import { LONG_CASE, longCase } from './long-case.js';

const runs = Number(process.argv[2] ?? 10);
const SEEDS = fileURLToPath(new URL('../../seeds', import.meta.url));

/** What is drawn: its address, and how many marks it has when it is done. */
const CASES = [
  { name: 'the case `22-008459`, 5 marks', path: '/sag/0326:22-008459', marks: 5 },
  { name: 'a case of 200 steps over ten years', path: `/sag/0326:${LONG_CASE}`, marks: 200 },
];

/** Tells when the frame that follows the last mark has been painted, in milliseconds since the navigation. */
const watch = (marks: number): string => `(() => {
  const look = () => {
    if (document.querySelectorAll('.mark').length < ${marks}) return requestAnimationFrame(look);
    requestAnimationFrame(() => setTimeout(() => window.tellDrawn(performance.now())));
  };
  requestAnimationFrame(look);
})()`;

async function drawn(context: BrowserContext, url: string, marks: number): Promise<number> {
  const page = await context.newPage();
  const told = new Promise<number>((resolve, reject) => {
    void page.exposeBinding('tellDrawn', (_source, after: number) => resolve(after));
    setTimeout(() => reject(new Error(`${url} was not drawn in a minute.`)), 60_000).unref();
  });
  await page.addInitScript({ content: watch(marks) });
  await page.goto(url);
  const after = await told;
  await page.close();
  return after;
}

function tell(name: string, times: readonly number[]): void {
  const sorted = [...times].sort((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)] ?? NaN;
  process.stdout.write(`| ${name} | ${Math.round(median)} | ${Math.round(sorted.at(-1) ?? NaN)} |\n`);
}

const folder = mkdtempSync(join(tmpdir(), 'sagsgraf-bench-'));
try {
  const long = join(folder, 'long.txt');
  writeFileSync(long, longCase(200));
  const environment = { SAGSGRAF_DATA: join(folder, 'data') };
  runProgram(['load', SEEDS, long], environment);
  const service = await startService({ environment });
  const browser = await chromium.launch({
    executablePath: process.env['SAGSGRAF_CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-dev-shm-usage'],
  });
  process.stdout.write('| drawn | median ms | worst ms |\n|---|---|---|\n');
  for (const { name, path, marks } of CASES) {
    const url = new URL(path, service.url).href;
    const [cold, warm]: [number[], number[]] = [[], []];
    for (let run = 0; run < runs; run += 1) {
      const context = await browser.newContext({ viewport: { width: 1400, height: 900 } });
      cold.push(await drawn(context, url, marks));
      warm.push(await drawn(context, url, marks));
      await context.close();
    }
    tell(`${name}, cold`, cold);
    tell(`${name}, warm`, warm);
  }
  await browser.close();
  await service.stop();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
