import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { licences } from './build/licences';
import { systemFonts } from './build/system-fonts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const { pages, workers } = licences();

/** Builds the pages that the service serves by itself: nothing in them is fetched from another host. */
export default defineConfig({
  root: here('.'),
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  plugins: [systemFonts(), pages],
  worker: { format: 'es', plugins: workers },
  build: {
    outDir: here('../dist/web'),
    emptyOutDir: true,
    target: 'es2022',
    // A font or picture inside a style sheet would need a wider Content-Security-Policy than files of our own.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // The editor of the playground is large and only fetched there.
    chunkSizeWarningLimit: 4000,
    rolldownOptions: {
      // How long each plugin took is no fault.
      checks: { pluginTimings: false },
      input: { index: here('index.html'), playground: here('playground.html') },
      // React's packages mark modules for servers, which says nothing in a browser.
      onLog: (level, log, handle) => {
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handle(level, log);
      },
    },
  },
});
