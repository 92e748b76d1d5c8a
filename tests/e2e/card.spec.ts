import { differences } from '#scripts/demo/compare.ts';
import { expectedCard } from '#scripts/demo/pack-facts.ts';
import { find, textOf } from '#tests/harness/card.ts';
import {
  cardElement,
  cardGone,
  cardShown,
  leave,
  moveTo,
  openByPointer,
  reachMark,
} from '#tests/harness/pointer.ts';
import { expect, test } from './fixtures.ts';

const ARTICLE = '/kharkiv-autumn.html';

for (const [id, text] of [
  ['kupyansk', 'Kupyansk'],
  ['isw', 'Institute for\u00A0the Study of\u00A0War'],
  ['energoatom', 'Energoatom'],
] as const) {
  test(`shows on the card of ${text} what the pack says, no more and no less`, async ({ read }) => {
    const { page, cards } = await read(ARTICLE);
    const expected = expectedCard(id);
    await openByPointer(page, cards, text, expected.name);
    await cards.unfold();
    expect(differences(await cardShown(cards), expected)).toEqual([]);
  });
}

test('says when the facts were told, and that they are older than the page', async ({ read }) => {
  const { page, cards } = await read(ARTICLE);
  const { text } = await openByPointer(page, cards, 'Kupyansk');
  expect(text).toMatch(/As told on 9 Sep 2022.*6 months older than this page.*30,000/u);
});

test('counts the age of facts in days where the page is as old as they are', async ({ read }) => {
  const { page, cards } = await read('/live.html');
  const { text } = await openByPointer(page, cards, 'Kupyansk');
  expect(text).toMatch(/As told on 9 Sep 2022 · 2 days before this page/u);
});

test('opens beside the mention, never under the pointer', async ({ read }) => {
  const { page, cards } = await read(ARTICLE);
  const pointer = await reachMark(page, 'Energoatom');
  await moveTo(page, pointer);
  const { box } = await cards.placeOf(await cardElement(cards));
  const { x = 0, y = 0, width = 0, height = 0 } = box;
  const isUnder = pointer.x >= x && pointer.x <= x + width && pointer.y >= y && pointer.y <= y + height;
  expect(isUnder).toBe(false);
  expect(x).toBeGreaterThanOrEqual(0);
  expect(y).toBeGreaterThanOrEqual(0);
});

test('stays while the pointer goes from the mention to the card, and closes when it leaves both', async ({
  read,
}) => {
  const { page, cards } = await read(ARTICLE);
  const { name } = await openByPointer(page, cards, 'Kupyansk');
  const { middle } = await cards.placeOf(await cardElement(cards));
  await moveTo(page, middle);
  expect((await cardShown(cards)).name).toBe(name);
  await leave(page, cards);
});

test('opens nothing for a pointer that only passes', async ({ read }) => {
  const { page, cards } = await read(ARTICLE);
  const { x, y } = await reachMark(page, 'Energoatom');
  await page.evaluate(() => {
    const count = { cards: 0 };
    Reflect.set(globalThis, 'count', count);
    new MutationObserver((records) => {
      count.cards += records.reduce((sum, { addedNodes }) => sum + addedNodes.length, 0);
    }).observe(document.documentElement, { childList: true });
  });
  await page.mouse.move(x - 300, y);
  await page.mouse.move(x, y);
  await page.mouse.move(x + 300, y);
  // A card for the mention passed by would have come before the one for this.
  await openByPointer(page, cards, 'Zaporizhzhia nuclear plant');
  expect(await page.evaluate(() => Reflect.get(globalThis, 'count') as unknown)).toEqual({ cards: 1 });
});

test('closes on Escape', async ({ read }) => {
  const { page, cards } = await read(ARTICLE);
  await openByPointer(page, cards, 'Kupyansk');
  await page.keyboard.press('Escape');
  await cardGone(cards);
});

test('closes when its mention is scrolled out of sight', async ({ read }) => {
  const { page, cards } = await read(ARTICLE);
  await openByPointer(page, cards, 'Energoatom');
  await page.mouse.wheel(0, -3000);
  await cardGone(cards);
});

test('stays when it is pinned, until it is closed by hand', async ({ read }) => {
  const { page, cards } = await read(ARTICLE);
  await openByPointer(page, cards, 'Kupyansk');
  await press('Pin');
  await moveTo(page, { x: 4, y: 4 });
  await moveTo(page, { x: 4, y: 300 });
  expect((await cardShown(cards)).name).toBe('Kupyansk');
  await press('Close');
  await cardGone(cards);

  async function press(label: string): Promise<void> {
    const card = await cardElement(cards);
    const button = find(card, (part) => part.tag === 'button' && textOf(part) === label);
    if (button === undefined) throw new Error(`The card has no button ${label}.`);
    const { middle } = await cards.placeOf(button);
    await moveTo(page, middle);
    await page.mouse.click(middle.x, middle.y);
  }
});

test('follows the light or dark look of the page', async ({ read }) => {
  const { page, cards } = await read(ARTICLE);
  const paper: number[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await openByPointer(page, cards, 'Kupyansk');
    paper.push(await cards.brightnessOf(await cardElement(cards)));
    await leave(page, cards);
  }
  const [light = 0, dark = 0] = paper;
  expect(light).toBeGreaterThan(0.8);
  expect(dark).toBeLessThan(0.2);
});

test('answers no pointer and no key that a script made up', async ({ read }) => {
  const { page, cards } = await read(ARTICLE);
  const point = await reachMark(page, 'Kupyansk');
  await page.evaluate(({ x, y }) => {
    const target = document.elementFromPoint(x, y) ?? document.body;
    for (const type of [
      'pointerover',
      'pointermove',
      'mousemove',
      'mouseover',
      'click',
      'pointerdown',
      'pointerup',
    ]) {
      target.dispatchEvent(new PointerEvent(type, { clientX: x, clientY: y, bubbles: true, composed: true }));
    }
  }, point);
  // A true pointer elsewhere on the page, after which a card that was wished for would have come.
  await openByPointer(page, cards, 'Izyum');
  expect((await cardShown(cards)).name).toBe('Izyum');
});
