import { defineConfig } from 'wxt';
import { manifest } from '#lib/platform/manifest.ts';
import { stampDefinitions } from '#scripts/build/stamps.ts';

export default defineConfig({
  manifestVersion: 3,
  modules: ['@wxt-dev/webextension-polyfill'],
  // The rooms import each other by path, so that lint can see every wall.
  imports: false,
  manifest: ({ browser }) => manifest(browser === 'firefox' ? 'firefox' : 'chromium'),
  vite: () => ({
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    define: stampDefinitions(),
    build: { target: ['chrome137', 'firefox142'], sourcemap: false },
  }),
  zip: {
    sourcesTemplate: '{{name}}-{{version}}-sources.zip',
    // What running leaves behind is no source, and names folders of the machine it ran on.
    excludeSources: ['demo-output/**', 'gallery-output/**', 'test-results/**', '.vitest/**', '.toolchain/**'],
  },
});
