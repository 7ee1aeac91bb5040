/** Enter and the space bar press what looks like a button and is drawn. */
export function pressed(act: () => void) {
  return (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    act();
  };
}
