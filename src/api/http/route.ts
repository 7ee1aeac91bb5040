import type { Exchange } from './exchange.js';

/** An address of the service, and what answers there. */
export interface Route {
  /** `/graphql`; one that ends in `/` is all that lies below it: `/assets/`; `ELSEWHERE` where no other route is. */
  readonly path: string;
  /** HEAD is GET without a body: Node leaves it out. */
  readonly methods: readonly string[];
  /**
   * Who may ask: `state`, whoever watches the service, by any name of it; `page`, every browser, for what is the same
   * for all; `data`, who has a token where tokens are set, as often as the rate allows.
   */
  readonly for: 'state' | 'page' | 'data';
  /** Whether this route is meant among several of one path and method; the first that fits answers. */
  readonly when?: (exchange: Exchange) => boolean;
  /** Asked every few seconds by programs that watch the service: not logged, which would bury the rest. */
  readonly quiet?: boolean;
  /** @throws RequestRefused */
  answer(exchange: Exchange): Promise<void> | void;
}

/** The path of routes for addresses where nothing else is. */
export const ELSEWHERE = '*';

/** The routes of a path, whatever their method. */
export function routesAt(routes: readonly Route[], path: string): readonly Route[] {
  const found = routes.filter((route) =>
    route.path.endsWith('/') && route.path !== '/' ? path.startsWith(route.path) : path === route.path,
  );
  return found.length > 0 ? found : routes.filter((route) => route.path === ELSEWHERE);
}

/** The one that is to answer; null where none of them takes the request. */
export function routeFor(exchange: Exchange): Route | null {
  const method = exchange.request.method ?? '';
  const fits = ({ methods, when }: Route) => methods.includes(method) && (when === undefined || when(exchange));
  return exchange.routes.find(fits) ?? null;
}
