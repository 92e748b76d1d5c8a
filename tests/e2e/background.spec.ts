import { markedTexts } from '#tests/harness/marks.ts';
import { cardShown, leave, moveTo, openByPointer, reachMark } from '#tests/harness/pointer.ts';
import { expect, test, untilRead } from './fixtures.ts';

test('opens a card although the background was killed before', async ({ read, backstage }) => {
  const { page, cards } = await read('/kharkiv-autumn.html');
  const point = await reachMark(page, 'Energoatom');
  await backstage.killBackground();
  await moveTo(page, point);
  expect((await cardShown(cards)).name).toBe('Energoatom');
});

test('opens a card although the background is killed while the pointer rests', async ({
  read,
  backstage,
}) => {
  const { page, cards } = await read('/kharkiv-autumn.html');
  await openByPointer(page, cards, 'Kupyansk');
  await leave(page, cards);
  for (let time = 0; time < 3; time++) {
    const point = await reachMark(page, 'Energoatom');
    await Promise.all([moveTo(page, point), backstage.killBackground()]);
    expect((await cardShown(cards)).name).toBe('Energoatom');
    await leave(page, cards);
  }
});

test('reads a page although the background is killed while it is opened', async ({
  extension,
  site,
  backstage,
}) => {
  for (let time = 0; time < 3; time++) {
    const page = await extension.context.newPage();
    await Promise.all([page.goto(`${site.origin}/live.html`), backstage.killBackground()]);
    await untilRead(backstage, await backstage.tabOf(page));
    await expect.poll(() => markedTexts(page)).toContain('Kupyansk');
    await page.close();
  }
});

test('keeps its settings when the background is killed', async ({ read, backstage }) => {
  await backstage.ask('background/change-settings', { change: { marks: 'every' } });
  await backstage.killBackground();
  const { page } = await read('/live.html');
  await expect.poll(async () => (await markedTexts(page)).filter((text) => text === 'Izyum').length).toBe(2);
});
