import { runTool } from '#scripts/test/run.ts';

/**
 * Builds the extension, for Chromium if nothing else is said.
 * @throws {Error} with what the build printed
 */
export async function buildExtension(browser: 'chrome' | 'firefox' = 'chrome'): Promise<void> {
  const { endedWell, output } = await runTool('wxt', ['build', '-b', browser]);
  if (!endedWell) throw new Error(`The extension could not be built:\n${output}`);
}
