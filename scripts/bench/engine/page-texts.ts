/** The text of the pages, cut into blocks by the extension's own walk in a real document. */
import type { Browser } from '@playwright/test';
import { bundled } from '#scripts/bench/page/bundle.ts';
import type { NewsPage } from '#scripts/bench/pages/news-page.ts';
import { servePages } from '#scripts/bench/pages/serve.ts';

/** The texts of all blocks of these pages, one after another. */
export async function textsOf(pages: readonly NewsPage[], browser: Browser): Promise<string[]> {
  const script = await bundled('../engine/in-browser/blocks');
  const server = await servePages(pages);
  const page = await browser.newPage({ javaScriptEnabled: true });
  try {
    const texts: string[] = [];
    for (const index of pages.keys()) {
      await page.goto(server.page(index));
      await page.evaluate(script);
      texts.push(...(await page.evaluate<string[]>('blockTexts()')));
    }
    return texts;
  } finally {
    await page.close();
    await server.close();
  }
}
