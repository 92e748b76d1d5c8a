import { afterAll, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { articleWorld } from '#tests/harness/popup-scenes.ts';
import { openPopup } from './open-popup.ts';

const MANY = Array.from({ length: 60 }, (_, i) => ({
  id: `harbour/ward-${i}`,
  name: `Ward ${i}`,
  kind: 'place' as const,
  count: 1,
  contested: false,
  quiet: false,
}));

const foot = () => page.getByRole('button', { name: 'Settings' }).element().getBoundingClientRect();
const popupHeight = () => document.querySelector('.popup')?.getBoundingClientRect().height;

afterAll(() => page.viewport(414, 896));

it('keeps its foot in sight where the screen leaves the popup less than it wants', async () => {
  await page.viewport(360, 450);
  await openPopup(articleWorld({ found: MANY }));
  await expect.poll(() => foot().bottom).toBeLessThanOrEqual(450);
  expect(document.documentElement.scrollHeight).toBeLessThanOrEqual(450);
});

it('takes the room back when the window grows', async () => {
  await page.viewport(360, 450);
  await openPopup(articleWorld({ found: MANY }));
  await expect.poll(popupHeight).toBe(450);
  await page.viewport(360, 700);
  await expect.poll(popupHeight).toBe(600);
});

it('is no higher than its content', async () => {
  await page.viewport(360, 700);
  await openPopup(articleWorld({ article: false }));
  expect(popupHeight()).toBeLessThan(400);
});
