import type { Plugin } from 'vite';

/** GraphiQL brings half a megabyte of fonts in its style sheet; the fonts of the system serve. Its icons stay. */
const FONTS = /@font-face\s*\{(?=[^}]*font-family:\s*["']?(?:Roboto|Fira Code)\b)[^}]*\}/gu;

/** Leaves the text fonts out of GraphiQL's style sheet. */
export function systemFonts(): Plugin {
  return {
    name: 'sagsgraf:system-fonts',
    enforce: 'pre',
    transform(code, id) {
      return /[/\\]graphiql[/\\]dist[/\\]style\.css$/u.test(id) ? { code: code.replace(FONTS, ''), map: null } : null;
    },
  };
}
