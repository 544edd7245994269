import { createRequire } from 'node:module';
import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const teamsfx = createRequire(import.meta.url).resolve('@microsoft/teamsfx/package.json');

/** The window of a sign-in keeps what teamsfx then reads, so both take the MSAL that lies with teamsfx. */
const msalOfTeamsfx: Plugin = {
  name: 'msal-of-teamsfx',
  enforce: 'pre',
  resolveId(source, importer) {
    if (source !== '@azure/msal-browser' || importer === teamsfx) return undefined;
    return this.resolve(source, teamsfx, { skipSelf: true });
  },
};

/**
 * Builds the tab to `tab/dist`, which the server hands out under `/tab/`. Libraries change less often than our own
 * pages, so they travel in files of their own and stay in the browser's cache when only a page has changed.
 */
export default defineConfig({
  root: import.meta.dirname,
  base: '/tab/',
  publicDir: false,
  plugins: [msalOfTeamsfx, react()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    // Nothing inline in the page: a strict content security policy then needs no exception for scripts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: ['index.html', 'calendar-sign-in.html'].map((page) => path.join(import.meta.dirname, page)),
      output: {
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/, priority: 3 },
            { name: 'teams', test: /node_modules[\\/]@microsoft[\\/]teams-js[\\/]/, priority: 3 },
            { name: 'data', test: /node_modules[\\/](zod|temporal-polyfill|temporal-utils)[\\/]/, priority: 3 },
          ],
        },
      },
    },
  },
});
