import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results/e2e',
  // One browser at a time: tests of pointer and focus need the machine to themselves.
  workers: 1,
  retries: 0,
  forbidOnly: true,
  // Hang guards: tests take a second or two, ten times that on a machine that does other things as well.
  timeout: 60_000,
  expect: { timeout: 20_000 },
  reporter: 'list',
  projects: [
    { name: 'chromium', testIgnore: 'firefox/**' },
    { name: 'firefox', testMatch: 'firefox/**/*.spec.ts' },
  ],
});
