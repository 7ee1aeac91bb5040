import { send, TEXT } from '../http/answer.js';
import type { Exchange } from '../http/exchange.js';
import type { Route } from '../http/route.js';
import { WELCOME } from '../welcome.js';

const answer = (exchange: Exchange): Promise<void> => send(exchange, 200, TEXT, WELCOME);

/** What a browser gets at `/`, and at `/graphql` where it asks nothing there. */
export const WELCOME_ROUTES: readonly Route[] = [
  { path: '/', methods: ['GET', 'HEAD'], for: 'page', answer },
  { path: '/graphql', methods: ['GET', 'HEAD'], for: 'page', when: isVisit, answer },
];

/** Whether somebody looks at the address of the API rather than asks it something. */
export function isVisit({ request, query }: Exchange): boolean {
  const given = new URLSearchParams(query);
  return !given.has('query') && !given.has('extensions') && !request.headers.accept?.includes('json');
}
