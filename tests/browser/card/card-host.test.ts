import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cdp, page, userEvent } from 'vitest/browser';
import { success } from '#lib/messages/result.ts';
import { HOSTILE, TYPICAL } from '#tests/gallery/fixtures.ts';
import { ARTICLE, dialog, host, type Stage, setStage } from './stage.ts';

const SMALL = { ...TYPICAL, disputes: [] };

let stage: Stage;
const styles: HTMLStyleElement[] = [];

beforeEach(async () => {
  await page.viewport(1280, 900);
  stage = setStage(ARTICLE);
});
afterEach(() => {
  stage.teardown.abort();
  for (const style of styles.splice(0)) style.remove();
});

function pageStyle(css: string): void {
  const style = document.createElement('style');
  style.textContent = css;
  document.head.append(style);
  styles.push(style);
}

async function open(): Promise<HTMLElement> {
  stage.cards.open(stage.mark('harbour'));
  await expect.poll(dialog).not.toBeNull();
  return dialog() ?? document.body;
}

const surface = (card: HTMLElement) => card.closest<HTMLElement>('.surface') ?? card;

describe('the styles of a page', () => {
  it('do not reach the card', async () => {
    const plain = await open();
    const before = [...plain.querySelectorAll<HTMLElement>('.content *')].map(
      ({ offsetWidth, offsetHeight }) => [offsetWidth, offsetHeight],
    );
    stage.cards.close();
    pageStyle(`
      :root { --ink: red; --serif: fantasy; --margin-column: 40em; font: 40px/3 fantasy; letter-spacing: 9px; text-align: right }
      html > :not(head, body) { display: none !important; opacity: 0.1 !important; transform: scale(3) !important; zoom: 2 !important }
      * { color: red !important; font-size: 40px !important; visibility: hidden; writing-mode: vertical-rl !important }
      [popover] { width: 10px !important; inset: 50% !important; margin: 99px !important; pointer-events: none !important }
    `);
    const styled = await open();
    const after = [...styled.querySelectorAll<HTMLElement>('.content *')].map(
      ({ offsetWidth, offsetHeight }) => [offsetWidth, offsetHeight],
    );
    expect(after).toEqual(before);
    expect(getComputedStyle(styled).visibility).toBe('visible');
    expect(getComputedStyle(host() ?? styled).opacity).toBe('1');
    const heading = styled.querySelector('h2') ?? styled;
    expect(getComputedStyle(heading).color).not.toBe('rgb(255, 0, 0)');
  });

  it('do not draw a backdrop behind it', async () => {
    pageStyle('::backdrop { background: black !important; display: block !important }');
    await open();
    expect(getComputedStyle(host() ?? document.body, '::backdrop').display).toBe('none');
  });
});

describe('the look of a card', () => {
  it.each([
    ['white', 'light'],
    ['#141312', 'dark'],
    ['oklch(0.2 0.02 250)', 'dark'],
    ['rgb(0 0 0 / 0.05)', 'light'],
    ['rgb(0 0 0 / 0.9)', 'dark'],
    ['transparent', 'light'],
  ])('over %s is %s', async (background, theme) => {
    document.body.style.background = background;
    expect(surface(await open()).dataset.theme).toBe(theme);
    document.body.removeAttribute('style');
  });

  it('over a picture follows the text', async () => {
    const main = document.querySelector('main') ?? document.body;
    main.style.backgroundImage = 'url(data:,)';
    main.style.color = '#eee';
    expect(surface(await open()).dataset.theme).toBe('dark');
  });

  it('is its own, whatever the system prefers', async () => {
    document.body.style.background = '#141312';
    const paper = getComputedStyle(await open()).backgroundColor;
    document.body.removeAttribute('style');
    expect(paper).toBe('rgb(31, 30, 28)');
  });

  it('is one column where there is room, and two where the height is short', async () => {
    stage.answer(async () => success([SMALL]));
    expect(surface(await open()).dataset.layout).toBe('tall');
    stage.cards.close();
    await page.viewport(1280, 360);
    expect(surface(await open()).dataset.layout).toBe('wide');
    stage.cards.close();
    await page.viewport(480, 360);
    expect(surface(await open()).dataset.layout).toBe('tall');
  });
});

describe('a card under the reader’s settings', () => {
  const emulate = (settings: { media?: string; features?: { name: string; value: string }[] }) =>
    cdp().send('Emulation.setEmulatedMedia', settings);
  afterEach(() => emulate({ media: '', features: [] }));

  it('is not printed', async () => {
    await open();
    await emulate({ media: 'print' });
    expect(getComputedStyle(host() ?? document.body).display).toBe('none');
  });

  it('does not move for those who want nothing to move', async () => {
    expect(getComputedStyle(surface(await open())).animationName).toBe('appear');
    await emulate({ features: [{ name: 'prefers-reduced-motion', value: 'reduce' }] });
    expect(getComputedStyle(surface(dialog() ?? document.body)).animationName).toBe('none');
  });
});

describe('the text of a card', () => {
  it('is text, whatever it holds', async () => {
    stage.answer(async () => success([HOSTILE]));
    const card = await open();
    expect(card.textContent).toContain('<img src=x onerror=alert(1)>');
    expect(card.textContent).toContain('</style><b>bold</b> &amp;');
    expect(card.querySelector('img, script, style')).toBeNull();
  });

  it('is not read out by a search or a selection of the page', async () => {
    await open();
    (window as unknown as { find(text: string): boolean }).find('Container harbour');
    expect(String(getSelection())).toBe('');
    getSelection()?.selectAllChildren(document.documentElement);
    expect(String(getSelection())).not.toContain('Container harbour');
  });

  it('can be copied once the card is pinned', async () => {
    const card = await open();
    expect(getComputedStyle(card).userSelect).toBe('none');
    [...card.querySelectorAll('button')].find(({ textContent }) => textContent === 'Pin')?.click();
    await expect.poll(() => getComputedStyle(card).userSelect).not.toBe('none');
  });

  it('stays left to right on a page that is not', async () => {
    document.documentElement.dir = 'rtl';
    const card = await open();
    document.documentElement.removeAttribute('dir');
    expect(getComputedStyle(card).direction).toBe('ltr');
    expect(surface(card).lang).toBe('en');
  });

  it('does not take the wheel to the page behind it', async () => {
    document
      .querySelector('#elsewhere')
      ?.insertAdjacentHTML('afterend', '<div style="height: 3000px"></div>');
    await open();
    await userEvent.wheel(host() ?? document.body, { delta: { y: 4000 } });
    expect(scrollY).toBe(0);
  });
});
