/** Which pictures are taken of the gallery. */
import type { Page } from '@playwright/test';
import { CardReader, find, textOf } from '#tests/harness/card.ts';
import { moveTo } from '#tests/harness/pointer.ts';

interface Shot {
  readonly name: string;
  readonly scene: string;
  readonly theme: 'light' | 'dark';
  readonly width: number;
  readonly height: number;
  /** Default text size in CSS pixels, where it is not the browser's 16. */
  readonly textSize?: number;
  readonly fullPage?: boolean;
  /** A screen that is touched. */
  readonly touch?: boolean;
  /** What a reader does before the picture is taken. */
  act?(page: Page): Promise<void>;
}

const WIDE = { width: 960, height: 720 } as const;
const LAPTOP = { width: 1280, height: 720, fullPage: false } as const;
const PHONE = { width: 360, height: 720, fullPage: false } as const;

/** Moves the pointer onto a mark and waits until its card has come. */
function rest(entity: string): (page: Page) => Promise<void> {
  return async (page) => {
    const mark = page.locator(`[data-entity="${entity}"]`);
    await mark.scrollIntoViewIfNeeded();
    const box = await mark.boundingBox();
    if (box === null) throw new Error(`no mark of ${entity} on the page`);
    await page.mouse.move(box.x + 20, box.y + 12, { steps: 4 });
    await page.locator('html > [popover]').waitFor();
    await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)));
  };
}

/** Opens a card by pointer and asks there why the name is marked. */
function askWhy(entity: string): (page: Page) => Promise<void> {
  return async (page) => {
    await rest(entity)(page);
    await press(page, 'Why is this marked?');
  };
}

/** The same, where the browser does not let the report be copied. */
function copyByHand(entity: string): (page: Page) => Promise<void> {
  return async (page) => {
    await page.evaluate(() => Reflect.deleteProperty(Navigator.prototype, 'clipboard'));
    await askWhy(entity)(page);
    await press(page, 'Copy for a report');
  };
}

/** Presses a button of the open card with the pointer, and waits until the card has answered. */
async function press(page: Page, label: string): Promise<void> {
  const cards = await CardReader.of(page);
  const card = await cards.card();
  const button = card && find(card, (part) => part.tag === 'button' && textOf(part) === label);
  if (button === undefined) throw new Error(`the card has no button “${label}”`);
  const { middle } = await cards.placeOf(button);
  await moveTo(page, middle);
  await page.mouse.click(middle.x, middle.y);
  await page.evaluate(
    () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
  );
}

/** Taps on a mark and waits until its card has come. */
function tap(entity: string): (page: Page) => Promise<void> {
  return async (page) => {
    await page.locator(`[data-entity="${entity}"]`).tap();
    await page.locator('html > [popover]').waitFor();
  };
}

export const SHOTS: readonly Shot[] = [
  { name: 'typical-light', scene: 'typical', theme: 'light', ...WIDE },
  { name: 'typical-dark', scene: 'typical', theme: 'dark', ...WIDE },
  { name: 'old-light', scene: 'old', theme: 'light', ...WIDE },
  { name: 'wide-light', scene: 'wide', theme: 'light', ...WIDE },
  { name: 'wide-dark', scene: 'wide', theme: 'dark', ...WIDE },
  { name: 'rich-light', scene: 'rich', theme: 'light', ...WIDE },
  { name: 'rich-dark', scene: 'rich', theme: 'dark', ...WIDE },
  { name: 'disputes-light', scene: 'disputes', theme: 'light', ...WIDE },
  { name: 'bare-light', scene: 'bare', theme: 'light', width: 1360, height: 400 },
  { name: 'senses-light', scene: 'senses', theme: 'light', ...WIDE },
  { name: 'hostile-dark', scene: 'hostile', theme: 'dark', ...WIDE },
  { name: 'real-light', scene: 'real', theme: 'light', ...WIDE },
  { name: 'real-dark', scene: 'real', theme: 'dark', ...WIDE },
  { name: 'real-wide-light', scene: 'real-wide', theme: 'light', ...WIDE },
  { name: 'forces-light', scene: 'forces', theme: 'light', ...WIDE },
  { name: 'article-kupyansk', scene: 'article', theme: 'light', ...LAPTOP, act: rest('kupyansk') },
  { name: 'article-isw', scene: 'article', theme: 'dark', ...LAPTOP, act: rest('isw') },
  { name: 'article-energoatom', scene: 'article', theme: 'light', ...LAPTOP, act: rest('energoatom') },
  { name: 'article-forces', scene: 'article', theme: 'dark', ...LAPTOP, act: rest('ukrainian-forces') },
  { name: 'article-tall', scene: 'article', theme: 'light', ...LAPTOP, height: 1000, act: rest('kupyansk') },
  { name: 'article-narrow', scene: 'article', theme: 'light', ...PHONE, act: rest('kupyansk') },
  { name: 'article-touch', scene: 'article', theme: 'light', ...PHONE, touch: true, act: tap('isw') },
  { name: 'two-packs-light', scene: 'two-packs', theme: 'light', ...WIDE },
  { name: 'two-packs-dark', scene: 'two-packs', theme: 'dark', ...WIDE },
  { name: 'two-packs-wide-light', scene: 'two-packs-wide', theme: 'light', ...WIDE },
  { name: 'two-packs-wide-dark', scene: 'two-packs-wide', theme: 'dark', ...WIDE },
  { name: 'two-packs-narrow', scene: 'two-packs', theme: 'light', width: 360, height: 720 },
  { name: 'three-packs-light', scene: 'three-packs', theme: 'light', ...WIDE },
  { name: 'three-packs-dark', scene: 'three-packs', theme: 'dark', ...WIDE },
  { name: 'three-packs-wide-light', scene: 'three-packs-wide', theme: 'light', ...WIDE },
  { name: 'fresh-light', scene: 'fresh', theme: 'light', ...WIDE },
  { name: 'fresh-dark', scene: 'fresh', theme: 'dark', ...WIDE },
  { name: 'article-two-packs', scene: 'article', theme: 'light', ...LAPTOP, act: rest('port-aldren') },
  {
    name: 'article-two-packs-tall',
    scene: 'article',
    theme: 'dark',
    ...LAPTOP,
    height: 1000,
    act: rest('port-aldren'),
  },
  { name: 'article-three-packs', scene: 'article', theme: 'light', ...LAPTOP, act: rest('aldren') },
  {
    name: 'article-two-packs-touch',
    scene: 'article',
    theme: 'dark',
    ...PHONE,
    touch: true,
    act: tap('port-aldren'),
  },
  { name: 'why-light', scene: 'why', theme: 'light', ...WIDE },
  { name: 'why-dark', scene: 'why', theme: 'dark', ...WIDE },
  { name: 'why-silent-light', scene: 'why-silent', theme: 'light', width: 1360, height: 480 },
  { name: 'why-hostile-dark', scene: 'why-hostile', theme: 'dark', ...WIDE },
  { name: 'why-narrow', scene: 'why', theme: 'light', width: 320, height: 720 },
  { name: 'why-large-text', scene: 'why', theme: 'dark', width: 960, height: 1200, textSize: 32 },
  { name: 'article-why', scene: 'article', theme: 'light', ...LAPTOP, act: askWhy('port-aldren') },
  {
    name: 'article-why-tall',
    scene: 'article',
    theme: 'dark',
    ...LAPTOP,
    height: 1000,
    act: askWhy('aldren'),
  },
  { name: 'article-why-narrow', scene: 'article', theme: 'light', ...PHONE, act: askWhy('aldren') },
  /** A laptop's window at twice the size. */
  {
    name: 'article-why-zoomed',
    scene: 'article',
    theme: 'light',
    width: 640,
    height: 360,
    fullPage: false,
    act: askWhy('port-aldren'),
  },
  { name: 'article-why-by-hand', scene: 'article', theme: 'light', ...LAPTOP, act: copyByHand('aldren') },
  { name: 'narrow-light', scene: 'typical', theme: 'light', width: 360, height: 720 },
  { name: 'large-text-light', scene: 'typical', theme: 'light', width: 960, height: 1200, textSize: 32 },
];
