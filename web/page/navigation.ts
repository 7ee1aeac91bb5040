import { useEffect, useState } from 'preact/hooks';
import { placeOf, type Place } from './addresses';
import { keepPlace, keepScrolling } from './scrolling';

const CHANGED = 'sagsgraf:place';
const EVENTS = ['popstate', 'hashchange', CHANGED];

/** Goes to an address of this page without loading it again. */
export function goTo(address: string, options: { readonly replace?: boolean } = {}): void {
  if (options.replace === true) window.history.replaceState(window.history.state, '', address);
  else {
    keepPlace();
    window.history.pushState(null, '', address);
  }
  window.dispatchEvent(new Event(CHANGED));
}

/** The place that the address names, kept up to date with back, forward and links. */
export function usePlace(): Place {
  const [place, setPlace] = useState(() => placeOf(window.location));
  useEffect(() => {
    const update = (): void => setPlace(placeOf(window.location));
    for (const name of EVENTS) window.addEventListener(name, update);
    document.addEventListener('click', followLink);
    const leave = keepScrolling();
    return () => {
      leave();
      for (const name of EVENTS) window.removeEventListener(name, update);
      document.removeEventListener('click', followLink);
    };
  }, []);
  return place;
}

/** A plain click on a link to a view of this page changes the place; all others are the browser's. */
function followLink(event: MouseEvent): void {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (!(link instanceof HTMLAnchorElement) || link.target !== '' || link.hasAttribute('download')) return;
  const address = new URL(link.href);
  const isHere = address.origin === window.location.origin && placeOf(address).view !== 'unknown';
  // A link within the view, such as the one that skips the head, is the browser's.
  if (!isHere || link.getAttribute('href')?.startsWith('#') === true) return;
  event.preventDefault();
  goTo(`${address.pathname}${address.search}${address.hash}`);
  if (address.hash === '') window.scrollTo(0, 0);
}
