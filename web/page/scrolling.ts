/** How often at most the place is kept while the reader scrolls, in milliseconds: browsers bound how often it may be. */
const REST = 250;
/** For how long an answer may keep the reader's place waiting, in milliseconds. */
const PATIENCE = 10_000;

/**
 * Keeps how far down the reader was with each entry of the history, and goes there again on back, forward and reload: the
 * browser itself tries before the answer is there, when the page is still short.
 */
export function keepScrolling(): () => void {
  window.history.scrollRestoration = 'manual';
  let resting = 0;
  const rest = (): void => {
    window.clearTimeout(resting);
    resting = window.setTimeout(keepPlace, REST);
  };
  const back = (event: PopStateEvent): void => {
    window.clearTimeout(resting);
    goDown(topIn(event.state));
  };
  window.addEventListener('scroll', rest);
  window.addEventListener('popstate', back);
  goDown(topIn(window.history.state));
  return () => {
    window.clearTimeout(resting);
    window.removeEventListener('scroll', rest);
    window.removeEventListener('popstate', back);
  };
}

/** Notes with this entry of the history how far down the reader is. */
export function keepPlace(): void {
  window.history.replaceState({ top: window.scrollY }, '');
}

const topIn = (state: unknown): number =>
  typeof state === 'object' && state !== null && 'top' in state && typeof state.top === 'number' ? state.top : 0;

/** Goes so far down once the page is long enough, unless the reader goes anywhere before. */
function goDown(top: number): void {
  if (top === 0) return;
  const begun = performance.now();
  let gone = false;
  const leave = (): void => {
    gone = true;
  };
  const events = ['wheel', 'touchstart', 'keydown', 'pointerdown', 'popstate'];
  for (const name of events) window.addEventListener(name, leave, { once: true });
  const look = (): void => {
    const isLong = document.documentElement.scrollHeight >= top + window.innerHeight;
    if (isLong && !gone) window.scrollTo(0, top);
    if (!isLong && !gone && performance.now() - begun < PATIENCE) window.requestAnimationFrame(look);
    else for (const name of events) window.removeEventListener(name, leave);
  };
  window.requestAnimationFrame(look);
}
