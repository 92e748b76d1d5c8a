import type { Page } from '@playwright/test';
import { markedTexts } from '#tests/harness/marks.ts';
import { leave, openByPointer } from '#tests/harness/pointer.ts';
import { openPopup } from '#tests/harness/popup.ts';
import { expect, TALL, test, untilRead, untilSilent } from './fixtures.ts';

interface Watch {
  /** The document as the server sent it and the page's own scripts left it. */
  readonly before: string;
  /** Everything that happened to the document since. */
  readonly mutations: number;
}

/** Watches the document from the moment it is parsed, which is before any script of the extension runs. */
async function watchDocument(page: Page): Promise<void> {
  await page.addInitScript(() => {
    addEventListener('DOMContentLoaded', () => {
      const watch = { before: document.documentElement.outerHTML, mutations: 0 };
      const everything = { subtree: true, childList: true, attributes: true, characterData: true };
      new MutationObserver((records) => {
        watch.mutations += records.length;
      }).observe(document, everything);
      Reflect.set(globalThis, 'watch', watch);
    });
  });
}

const watched = (page: Page): Promise<Watch> =>
  page.evaluate(() => Reflect.get(globalThis, 'watch') as Watch);
const html = (page: Page): Promise<string> => page.evaluate(() => document.documentElement.outerHTML);

for (const path of ['/kharkiv-autumn.html', '/live.html', '/strict.html', '/editable.html']) {
  test(`leaves ${path} byte for byte as it was, with every mention marked`, async ({
    extension,
    site,
    backstage,
  }) => {
    await backstage.ask('background/change-settings', { change: { marks: 'every' } });
    const page = await extension.context.newPage();
    await page.setViewportSize(TALL);
    await watchDocument(page);
    await page.goto(site.origin + path);
    await untilRead(backstage, await backstage.tabOf(page));
    await expect.poll(async () => (await markedTexts(page)).length).toBeGreaterThan(2);
    const { before, mutations } = await watched(page);
    expect(await html(page)).toBe(before);
    expect(mutations).toBe(0);
  });
}

test('adds one element beside the page’s own while a card is open, and takes it away again', async ({
  read,
}) => {
  const { page, cards } = await read('/kharkiv-autumn.html');
  const before = await html(page);
  const body = await page.evaluate(() => document.body.outerHTML);
  await openByPointer(page, cards, 'Kupyansk');
  expect(await page.evaluate(() => document.body.outerHTML)).toBe(body);
  expect(await page.evaluate(() => document.documentElement.children.length)).toBe(3);
  await leave(page, cards);
  expect(await html(page)).toBe(before);
});

test('adds nothing to a page that is no article, not even a highlight', async ({ open, backstage }) => {
  const { page, tab } = await open('/front.html');
  await untilSilent(backstage, tab, 'not-an-article');
  expect(await page.evaluate(() => [CSS.highlights.size, document.adoptedStyleSheets.length])).toEqual([
    0, 0,
  ]);
  expect(await page.evaluate(() => document.documentElement.children.length)).toBe(2);
});

test('has nothing that a page could ask for', async ({ extension, open }) => {
  const { page } = await open('/kharkiv-autumn.html');
  const files = [
    'manifest.json',
    'popup.html',
    'gate.js',
    'content-script.js',
    'card-script.js',
    'icon/128.png',
  ];
  for (const path of files) {
    const answer = page.evaluate((url) => fetch(url).then(({ status }) => status), extension.url(path));
    await expect(answer, path).rejects.toThrow();
  }
});

test('sends nothing: no request leaves the pages, the background or the popup', async ({
  extension,
  site,
  read,
  backstage,
}) => {
  const asked: string[] = [];
  const note = (request: { url(): string }) => asked.push(request.url());
  extension.context.on('request', note);
  const { page, cards } = await read('/kharkiv-autumn.html');
  await openByPointer(page, cards, 'Kupyansk');
  await leave(page, cards);
  const popup = await openPopup(extension, page);
  await popup
    .getByRole('button', { name: /Kupyansk/ })
    .first()
    .waitFor();
  await backstage.ask('background/search', { query: 'Kupiansk' });
  extension.context.off('request', note);

  const own = `chrome-extension://${extension.id}/`;
  const outside = asked.filter((url) => !url.startsWith(own) && !url.startsWith('data:'));
  // The page itself and its style sheet: what a reader without the extension would ask for.
  expect(outside.sort()).toEqual([`${site.origin}/courier.css`, `${site.origin}/kharkiv-autumn.html`]);
});
