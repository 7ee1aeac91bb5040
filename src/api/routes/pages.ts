import { readFileSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { systemCode } from '../../errors.js';
import { send } from '../http/answer.js';
import { KeptBody } from '../http/compression.js';
import type { Exchange } from '../http/exchange.js';
import { ELSEWHERE, type Route } from '../http/route.js';
import { RequestRefused } from '../refused.js';
import { isVisit } from './welcome.js';

/** Where the build leaves the pages; from here it is as far whether this file is compiled or not. */
const BUILT = fileURLToPath(new URL('../../../dist/web/', import.meta.url));
const HTML = 'text/html; charset=utf-8';

/** The addresses that the page at `/` shows a view for, as `web/page/addresses.ts` knows them. */
const VIEWS = [
  '/',
  '/sag/',
  '/politik/',
  '/udvalg/',
  '/person/',
  '/moede/',
  '/dokument/',
  '/stroemme',
  '/mangler',
] as const;

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.woff2': 'font/woff2',
};

/**
 * The pages that the service brings: the one that shows cases, the playground at `/graphql`, and what they are made of.
 * None where they are not built, as when the program runs from its sources.
 */
export function pageRoutes(folder = BUILT): readonly Route[] {
  const page = pageAt(join(folder, 'index.html'));
  const playground = pageAt(join(folder, 'playground.html'));
  if (page === null || playground === null) return [];
  const show =
    (html: KeptBody, status = 200) =>
    (exchange: Exchange) => {
      // Its files bear their content in their names; the page itself is asked for each time.
      exchange.response.setHeader('cache-control', 'no-cache');
      return send(exchange, status, HTML, html, html === playground);
    };
  const methods = ['GET', 'HEAD'];
  return [
    ...VIEWS.map((path): Route => ({ path, methods, for: 'page', answer: show(page) })),
    { path: '/graphql', methods, for: 'page', when: isVisit, answer: show(playground) },
    assetsRoute(join(folder, 'assets')),
    // Whoever has mistyped an address is told so by the page, in Danish.
    { path: ELSEWHERE, methods, for: 'page', when: wantsPage, answer: show(page, 404) },
  ];
}

const wantsPage = ({ request }: Exchange): boolean => request.headers.accept?.includes('text/html') === true;

/** Files whose names hold a hash of what is in them, so that a browser need never ask again. */
function assetsRoute(folder: string): Route {
  const names = new Set(readdirSync(folder));
  const kept = new Map<string, KeptBody>();
  return {
    path: '/assets/',
    methods: ['GET', 'HEAD'],
    for: 'page',
    quiet: true,
    answer: async (exchange) => {
      const name = (exchange.request.url ?? '').split('?')[0]?.slice('/assets/'.length) ?? '';
      const type = TYPES[extname(name)];
      const file = kept.get(name) ?? (names.has(name) ? await fileAt(join(folder, name)) : null);
      if (file === null || type === undefined) throw new RequestRefused(404, 'There is no such file here.');
      kept.set(name, file);
      exchange.response.setHeader('cache-control', 'public, max-age=31536000, immutable');
      await send(exchange, 200, type, file);
    },
  };
}

/** Null where it has gone: a service goes on while another version of it is put in its place. */
async function fileAt(path: string): Promise<KeptBody | null> {
  try {
    return new KeptBody(await readFile(path));
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return null;
    throw error;
  }
}

function pageAt(path: string): KeptBody | null {
  try {
    return new KeptBody(readFileSync(path));
  } catch {
    return null;
  }
}
