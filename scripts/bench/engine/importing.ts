/** How long the built extension takes to take a pack in that a reader picks on its own page, step by step. */
import { gzipSync } from 'node:zlib';
import { serialisePack } from '#lib/facts/canonical.ts';
import { packOf } from '#scripts/bench/names/pack-of.ts';
import type { Row } from '#scripts/bench/result.ts';
import { ensureChromium } from '#scripts/browsers/chromium.ts';
import { launchWithExtension } from '#tests/harness/extension.ts';

/** Longest that is waited for a step (ms): a million names take a minute or two. */
const PATIENCE = 900_000;

/** What the page says of its work, and when (ms). */
interface Said {
  readonly at: number;
  readonly words: string;
}

/** Seconds from picking the file to its names being in the index. */
export async function measureImport(names: number, say: (line: string) => void): Promise<Row[]> {
  const pack = packOf(names, say);
  const buffer = gzipSync(serialisePack(pack));
  const extension = await launchWithExtension({
    ...{ executable: ensureChromium().path, headless: true, loopbackOnly: true },
  });
  try {
    const page = await extension.context.newPage();
    await page.goto(extension.url('options.html'));
    await page.evaluate(LISTEN);
    const input = page
      .getByRole('button', { name: 'choose a file' })
      .locator('xpath=following-sibling::input');
    const begun = performance.now();
    await input.setInputFiles({ name: `${pack.id}.json.gz`, mimeType: 'application/gzip', buffer });
    const button = page.getByRole('button', { name: 'Import', exact: true });
    await button.waitFor({ timeout: PATIENCE });
    const examined = performance.now() - begun;
    const clicked = performance.now();
    await button.click();
    await page.getByText(/is in your index/u).waitFor({ timeout: PATIENCE });
    const imported = performance.now() - clicked;
    return rows(names, examined, imported, await page.evaluate<Said[]>('said'));
  } finally {
    await extension.close();
  }
}

/** Notes the steps that the status line names. */
const LISTEN = `
  globalThis.said = [];
  setInterval(() => {
    const line = document.querySelector('.status p[role=status]')?.textContent ?? '';
    const words = line.endsWith('…') ? line.split(' ')[0] : '';
    if (words !== (said.at(-1)?.words ?? '')) said.push({ at: performance.now(), words });
  }, 20);`;

function rows(names: number, examined: number, imported: number, said: readonly Said[]): Row[] {
  const group = `taking in a pack of ${names.toLocaleString('en-GB')} names`;
  const row = (what: string, ms: number): Row => ({
    ...{ group, what, value: ms / 1000, unit: 's', ratio: null, characters: null, hits: null },
  });
  const steps = said
    .map(({ at, words }, i) => ({ words, ms: (said[i + 1]?.at ?? at) - at }))
    .filter(({ words, ms }) => words !== '' && ms > 0);
  return [
    row('from picking the file to the question whether to import it', examined),
    row('from the answer to its names being looked for', imported),
    ...steps.map(({ words, ms }) => row(`said meanwhile: ${words}`, ms)),
  ];
}
