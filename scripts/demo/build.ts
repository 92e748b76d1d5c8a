import { runTool } from '#scripts/test/run.ts';

/**
 * Builds the extension for Chromium.
 * @throws {Error} with what the build printed
 */
export async function buildExtension(): Promise<void> {
  const { endedWell, output } = await runTool('wxt', ['build']);
  if (!endedWell) throw new Error(`The extension could not be built:\n${output}`);
}
