import { useEffect, useRef } from 'preact/hooks';

/**
 * Whoever chooses something far away is taken to what is then shown of it; an address that names it moves nothing.
 * @returns where it is shown, and what to call at a choice.
 */
export function useTakenTo(chosen: string | null) {
  const shown = useRef<HTMLDivElement>(null);
  const byHand = useRef(false);
  useEffect(() => {
    if (byHand.current && chosen !== null) shown.current?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  return {
    shown,
    isChoosing: (): void => {
      byHand.current = true;
    },
  };
}
