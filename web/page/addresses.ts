/**
 * Every view has an address of its own: `/sag/0326:22-008459`. What stands behind the first part is the id of a node
 * without its own first part; the query string holds the choices made within the view.
 */
export type View =
  'find' | 'case' | 'policy' | 'committee' | 'person' | 'meeting' | 'document' | 'flows' | 'gaps' | 'unknown';

export interface Place {
  readonly view: View;
  /** The node's id, as in `case:0326:22-008459`; empty where the view shows no single node. */
  readonly id: string;
  readonly choices: URLSearchParams;
  /** What stands behind the number sign, as in `L12-14`. */
  readonly anchor: string;
}

/** First part of an address, and of the ids that it shows. The service answers all of these with this page. */
const NODES = [
  ['sag', 'case'],
  ['politik', 'policy'],
  ['udvalg', 'committee'],
  ['person', 'person'],
  ['moede', 'meeting'],
  ['dokument', 'document'],
] as const;

/** Which view an address shows, of what, and with which choices. */
export function placeOf(address: { pathname: string; search: string; hash: string }): Place {
  const choices = new URLSearchParams(address.search);
  const anchor = address.hash.replace(/^#/u, '');
  const [first = '', ...rest] = address.pathname.replace(/^\//u, '').split('/');
  const place = (view: View, id = ''): Place => ({ view, id, choices, anchor });
  const node = NODES.find(([path]) => path === first);
  if (node !== undefined && rest.length > 0) return place(node[1], `${node[1]}:${unescaped(rest.join('/'))}`);
  if (rest.length > 0) return place('unknown');
  if (first === '') return place('find');
  if (first === 'stroemme') return place('flows');
  return place(first === 'mangler' ? 'gaps' : 'unknown');
}

/** The address that shows a node; the start page where no view shows its kind. */
export function addressOf(id: string, anchor = ''): string {
  const kind = id.slice(0, id.indexOf(':'));
  const node = NODES.find(([, prefix]) => prefix === kind);
  if (node === undefined) return '/';
  const rest = encodeURIComponent(id.slice(kind.length + 1)).replaceAll('%3A', ':');
  return `/${node[0]}/${rest}${anchor === '' ? '' : `#${anchor}`}`;
}

/** The lines of a document, as evidence names them. */
export const linesAnchor = (start: number, end: number): string => (start === end ? `L${start}` : `L${start}-${end}`);

/** The address with some choices changed; an empty one is left out. */
export function withChoices(place: Place, changes: Readonly<Record<string, string>>): string {
  const choices = new URLSearchParams(place.choices);
  for (const [name, value] of Object.entries(changes)) {
    if (value === '') choices.delete(name);
    else choices.set(name, value);
  }
  const text = choices.toString();
  return `${window.location.pathname}${text === '' ? '' : `?${text}`}`;
}

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
