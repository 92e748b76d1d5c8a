/**
 * The browser turns a shortcut into a command before any page sees a key, and the debugging protocol puts its keys into
 * the page, behind that point. So the browser is asked whether the shortcuts are registered, and the command is then
 * dispatched where the browser would dispatch it, in the background.
 */
import type { Page } from '@playwright/test';
import { find } from '#tests/harness/card.ts';
import { backgroundOf, type ExtensionBrowser } from '#tests/harness/extension.ts';
import { markedTexts } from '#tests/harness/marks.ts';
import { cardElement, cardGone, cardShown, openByPointer } from '#tests/harness/pointer.ts';
import { until } from '#tests/harness/until.ts';
import { expect, test, untilSilent } from './fixtures.ts';

const ARTICLE = '/kharkiv-autumn.html';

interface CommandsApi {
  readonly commands: {
    getAll(): Promise<readonly { readonly name?: string; readonly shortcut?: string }[]>;
    readonly onCommand: { dispatch(name: string): void };
  };
}
declare const chrome: CommandsApi;

async function command({ context, id }: ExtensionBrowser, page: Page, name: string): Promise<void> {
  await page.bringToFront();
  const background = await backgroundOf(context, id);
  await background.evaluate((command) => chrome.commands.onCommand.dispatch(command), name);
}

test('registers its shortcuts with the browser', async ({ backstage }) => {
  const commands = await backstage.page.evaluate(() => chrome.commands.getAll());
  const withKey = commands.filter(({ shortcut }) => shortcut !== '').map(({ name }) => name);
  expect(withKey).toEqual(
    expect.arrayContaining(['next-mention', 'previous-mention', 'list-mentions', 'switch-site']),
  );
});

test('next and previous walk through the mentions, scroll to them and open their cards', async ({
  extension,
  read,
}) => {
  const { page, cards } = await read(ARTICLE);
  const order: string[] = [];
  for (const name of ['next-mention', 'next-mention', 'previous-mention']) {
    const before = order.at(-1);
    await command(extension, page, name);
    const { name: shown } = await until('another card', async () => {
      const card = await cards.printed();
      return card !== undefined && card.name !== before && card;
    });
    order.push(shown);
  }
  expect(order[0]).toBe('Kupyansk');
  expect(order[1]).not.toBe(order[0]);
  expect(order[2]).toBe(order[0]);
});

test('the list command opens the popup at the toolbar button', async ({ extension, read }) => {
  const { page } = await read(ARTICLE);
  await command(extension, page, 'list-mentions');
  const session = await page.context().newCDPSession(page);
  const popups = async () => {
    const { targetInfos } = await session.send('Target.getTargets');
    return targetInfos.filter(({ url }) => url === extension.url('popup.html')).length;
  };
  await expect.poll(popups).toBe(1);
});

test('draws the current mention apart from the others', async ({ extension, read }) => {
  const { page, cards } = await read(ARTICLE);
  const names = () =>
    page.evaluate(() => [...CSS.highlights].filter(([, ranges]) => ranges.size > 0).map(([name]) => name));
  const before = await names();
  await command(extension, page, 'next-mention');
  await cardShown(cards);
  const added = (await names()).filter((name) => !before.includes(name));
  expect(added).toHaveLength(1);
});

test('opens the card as a named dialog with the focus inside, and keeps it there', async ({
  extension,
  read,
}) => {
  const { page, cards } = await read(ARTICLE);
  await command(extension, page, 'next-mention');
  await cardShown(cards);
  const card = await cardElement(cards);
  const heading = find(card, ({ attributes }) => attributes.id === card.attributes['aria-labelledby']);
  expect(heading?.tag).toBe('h2');
  expect(await isFocusInCard(page)).toBe(true);
  for (let stop = 0; stop < 12; stop++) await page.keyboard.press('Tab');
  expect(await isFocusInCard(page)).toBe(true);
});

test('Escape gives focus and selection back to where they were', async ({ extension, read }) => {
  const { page, cards } = await read(ARTICLE);
  const field = page.getByLabel('Write to the editor');
  await field.focus();
  await field.evaluate((area) => area instanceof HTMLTextAreaElement && area.setSelectionRange(2, 6));
  await command(extension, page, 'next-mention');
  await cardShown(cards);
  expect(await isFocusInCard(page)).toBe(true);
  await page.keyboard.press('Escape');
  await cardGone(cards);
  await expect(field).toBeFocused();
  const selected = await field.evaluate(
    (area) => area instanceof HTMLTextAreaElement && [area.selectionStart, area.selectionEnd],
  );
  expect(selected).toEqual([2, 6]);
});

test('Escape restores a selection of the page’s text', async ({ extension, read }) => {
  const { page, cards } = await read(ARTICLE);
  const selected = () => page.evaluate(() => String(getSelection()));
  await page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('h1') ?? document.body));
  const before = await selected();
  await command(extension, page, 'next-mention');
  await cardShown(cards);
  await page.keyboard.press('Escape');
  await cardGone(cards);
  expect(before).not.toBe('');
  expect(await selected()).toBe(before);
});

test('the site command switches annotations of the site off and on again, in open tabs', async ({
  extension,
  read,
  backstage,
}) => {
  const { page, tab } = await read(ARTICLE);
  await expect.poll(() => markedTexts(page)).not.toEqual([]);
  await command(extension, page, 'switch-site');
  await untilSilent(backstage, tab, 'off-site');
  expect(await markedTexts(page)).toEqual([]);
  await command(extension, page, 'switch-site');
  await expect.poll(() => markedTexts(page)).toContain('Kupyansk');
});

test('listens to no key of the page while no card is open', async ({ read }) => {
  const { page, cards } = await read(ARTICLE);
  await expect.poll(() => markedTexts(page)).not.toEqual([]);
  expect(await keyListeners(page)).toEqual([]);
  await openByPointer(page, cards, 'Kupyansk');
  expect(await keyListeners(page)).not.toEqual([]);
  await page.keyboard.press('Escape');
  await cardGone(cards);
  expect(await keyListeners(page)).toEqual([]);
});

/** True if the focus is in the element that was added beside head and body, which holds the card. */
const isFocusInCard = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const { activeElement } = document;
    return activeElement?.parentElement === document.documentElement && activeElement !== document.body;
  });

/** Kinds of key events that anything in this document listens to, in the page's world or the extension's. */
async function keyListeners(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const worlds: number[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => worlds.push(context.id));
  await session.send('Runtime.enable');
  const kinds: string[] = [];
  for (const contextId of worlds) {
    for (const expression of ['window', 'document', 'document.documentElement', 'document.body']) {
      const { result } = await session.send('Runtime.evaluate', { expression, contextId });
      const { listeners } = await session.send('DOMDebugger.getEventListeners', {
        objectId: result.objectId ?? '',
      });
      kinds.push(...listeners.map(({ type }) => type).filter((type) => type.startsWith('key')));
    }
  }
  await session.detach();
  return kinds;
}
