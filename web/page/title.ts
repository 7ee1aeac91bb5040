import { useEffect } from 'preact/hooks';

/** Names the view in the window's title, by which a reader tells its pages and bookmarks apart. */
export function useTitle(text: string): void {
  useEffect(() => {
    document.title = text === '' ? 'Sagsgraf' : `${text} – Sagsgraf`;
  }, [text]);
}
