import type { ItemFacts } from '../minutes/draft.js';

/** A piece of a laid-out document, before it is rendered as Markdown or plain text. */
export type Block =
  | { readonly kind: 'item'; readonly text: string; readonly facts: ItemFacts }
  | { readonly kind: 'heading'; readonly text: string; readonly section: string }
  /** A paragraph of running text, which may be wrapped. */
  | { readonly kind: 'text'; readonly text: string }
  /** A line of its own. Tight: no blank line before it. */
  | { readonly kind: 'line'; readonly text: string; readonly tight: boolean }
  | { readonly kind: 'attachment'; readonly text: string }
  | { readonly kind: 'bullet'; readonly text: string };

export const heading = (text: string, section: string): Block => ({ kind: 'heading', text, section });
export const text = (paragraph: string): Block => ({ kind: 'text', text: paragraph });
export const line = (words: string, tight = false): Block => ({ kind: 'line', text: words, tight });

/** A section with its heading, or nothing where it is empty. */
export const section = (title: string, kind: string, content: readonly Block[]): Block[] =>
  content.length === 0 ? [] : [heading(title, kind), ...content];
