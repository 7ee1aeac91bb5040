import { useEffect } from 'preact/hooks';

/** Names the window, by which a reader tells pages and bookmarks apart; the program alone where there is no text. */
export function nameWindow(text: string): void {
  document.title = text === '' ? 'Sagsgraf' : `${text} – Sagsgraf`;
}

/** Names the window after the view, once the view is there. */
export function useTitle(text: string): void {
  useEffect(() => nameWindow(text), [text]);
}
