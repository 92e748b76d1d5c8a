import { markedTexts } from '#tests/harness/marks.ts';
import { openByPointer } from '#tests/harness/pointer.ts';
import { expect, stateOf, test } from './fixtures.ts';

test('marks what a live blog adds', async ({ read }) => {
  const { page, cards } = await read('/live.html');
  await expect.poll(() => markedTexts(page)).toContain('Izyum');
  expect(await markedTexts(page)).not.toContain('Energoatom');
  await page.getByRole('button', { name: 'Load the next post' }).click();
  await expect.poll(() => markedTexts(page)).toContain('Energoatom');
  expect((await openByPointer(page, cards, 'Energoatom')).name).toBe('Energoatom');
});

test('takes marks from text that was edited, and marks what stands there now', async ({ read }) => {
  const { page } = await read('/live.html');
  await expect.poll(() => markedTexts(page, '#earliest')).toContain('Kupyansk');
  await page.getByRole('button', { name: 'Correct the earliest post' }).click();
  await expect.poll(() => markedTexts(page, '#earliest')).toEqual(['Shevchenkove', 'Balakliya']);
});

test('never leaves a mark on other characters than those of the name', async ({ read }) => {
  const { page } = await read('/live.html');
  await expect.poll(() => markedTexts(page, '#earliest')).toContain('Kupyansk');
  await page.evaluate(() => {
    const text = document.querySelector('#earliest')?.firstChild;
    if (text instanceof Text) text.insertData(0, 'Late at night, word by word: ');
  });
  await expect.poll(() => markedTexts(page, '#earliest')).toEqual(['Kupyansk']);
});

test('counts a post that was removed no more', async ({ read, backstage }) => {
  const { page, tab } = await read('/live.html');
  const before = (await stateOf(backstage, tab))?.mentions ?? 0;
  await page.evaluate(() => document.querySelector('.post')?.remove());
  await expect.poll(async () => (await stateOf(backstage, tab))?.mentions).toBeLessThan(before);
});

test('withdraws from a region that becomes editable', async ({ read }) => {
  const { page } = await read('/editable.html');
  await expect
    .poll(() => markedTexts(page, '#draft'))
    .toEqual(expect.arrayContaining(['Energoatom', 'Balakliya']));
  await page.getByRole('button', { name: 'Edit the draft' }).click();
  await expect.poll(() => markedTexts(page, '#draft')).toEqual([]);
  expect(await markedTexts(page)).toContain('Kupyansk');
});

test('follows a reader who types nowhere: the letter to the editor stays unread', async ({ read }) => {
  const { page } = await read('/kharkiv-autumn.html');
  const field = page.getByLabel('Write to the editor');
  await field.focus();
  await page.keyboard.type(' so was my mother, in Izyum');
  await expect(field).toHaveValue(/Izyum/);
  expect(await markedTexts(page, 'textarea')).toEqual([]);
});
