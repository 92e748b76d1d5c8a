import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { stampDefinitions } from '#scripts/build/stamps.ts';
import { feedServerCommands } from './tests/harness/feed-server-commands.ts';

const jsx = { jsx: { runtime: 'automatic', importSource: 'preact' } } as const;

/** Quantities are full on request; pages in a browser have no `process` to ask. */
const exam = process.env.EXAM ?? '';

export default defineConfig({
  oxc: jsx,
  define: { 'process.env.EXAM': JSON.stringify(exam), ...stampDefinitions() },
  test: {
    // A hang guard: property tests take seconds on a machine that does other things as well, full quantities minutes.
    testTimeout: exam === 'full' ? 600_000 : 60_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: { name: 'unit', environment: 'node', include: ['tests/unit/**/*.test.{ts,tsx}'] },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.{ts,tsx}'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            commands: feedServerCommands,
            provider: playwright({
              launchOptions: {
                ...(process.env.CHROMIUM ? { executablePath: process.env.CHROMIUM } : {}),
                args: [
                  '--no-sandbox',
                  '--disable-quic',
                  '--no-first-run',
                  '--disable-background-networking',
                  '--disable-component-update',
                  '--disable-sync',
                ],
              },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
